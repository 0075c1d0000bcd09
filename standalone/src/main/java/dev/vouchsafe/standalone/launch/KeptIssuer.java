package dev.vouchsafe.standalone.launch;

import dev.vouchsafe.standalone.RunStopped;
import dev.vouchsafe.standalone.issuer.DemoTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a data folder keeps of the issuer: its key, and its name at the last start. So a token can be made beside a run.
 */
public final class KeptIssuer {

    private static final String KEY = "signing-key.json";
    private static final String NAME = "issuer.txt";

    private KeptIssuer() {}

    /** Signs with the folder's key, and keeps the name there. */
    static DemoTokens named(String name, SystemFolder folder) {
        try {
            Files.writeString(folder.path().resolve(NAME), name);
        } catch (IOException e) {
            throw new RunStopped("The data folder can't be written: " + e + ".", e);
        }
        return DemoTokens.signedWith(folder.path().resolve(KEY), name);
    }

    /**
     * What signs as the system does that runs on the folder, or ran there last.
     *
     * @throws RunStopped if none has
     */
    public static DemoTokens in(Path folder) {
        try {
            if (!Files.exists(folder.resolve(NAME)) || !Files.exists(folder.resolve(KEY))) {
                throw new RunStopped("Nothing has run on the data folder " + folder + " yet.");
            }
            return DemoTokens.signedWith(folder.resolve(KEY), Files.readString(folder.resolve(NAME)));
        } catch (IOException e) {
            throw new RunStopped("The data folder " + folder + " can't be read: " + e + ".", e);
        }
    }

    /**
     * The folder among these in which a system was started last.
     *
     * @throws RunStopped if there is none
     */
    public static Path newest(Path folders) {
        if (Files.isDirectory(folders)) {
            try (Stream<Path> all = Files.list(folders)) {
                Optional<Path> newest = all.filter(folder -> Files.exists(folder.resolve(NAME)))
                        .max(Comparator.comparing(KeptIssuer::started));
                if (newest.isPresent()) {
                    return newest.get();
                }
            } catch (IOException e) {
                throw new RunStopped("The folder " + folders + " can't be read: " + e + ".", e);
            }
        }
        throw new RunStopped("Nothing has run yet on a folder under " + folders + "; name one with --data.");
    }

    private static FileTime started(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve(NAME));
        } catch (IOException e) {
            throw new RunStopped("The data folder " + folder + " can't be read: " + e + ".", e);
        }
    }
}
