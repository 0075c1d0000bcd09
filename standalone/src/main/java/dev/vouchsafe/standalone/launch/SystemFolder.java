package dev.vouchsafe.standalone.launch;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a standalone system keeps, in one folder that is one process's at a time. What was not written by us is
 * refused, never mixed.
 */
public final class SystemFolder implements AutoCloseable {

    private static final String FORMAT = "vouchsafe standalone 1\n";
    private static final String MARKER = "format";
    private static final String DRAFT = "format.draft";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private SystemFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder, making it if there is none.
     *
     * @throws RunStopped if it holds something else, is another version's, or is in use
     */
    public static SystemFolder open(Path path) {
        FileChannel lock = null;
        try {
            refuseForeign(path);
            Files.createDirectories(path);
            lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(lock)) {
                throw unusable(path, "another process is using it");
            }
            mark(path);
            return new SystemFolder(path, lock);
        } catch (IOException e) {
            release(lock);
            throw new RunStopped("The data folder " + path + " can't be read or written: " + e + ".", e);
        } catch (RunStopped e) {
            release(lock);
            throw e;
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw unusable(path, "it is not a folder");
        }
        try (Stream<Path> content = Files.list(path)) {
            if (!Files.exists(path.resolve(MARKER))
                    && content.anyMatch(file ->
                            !Set.of(LOCK, DRAFT).contains(file.getFileName().toString()))) {
                throw unusable(path, "it holds files that are not Vouchsafe's");
            }
        }
    }

    private static boolean taken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void mark(Path path) throws IOException {
        Path marker = path.resolve(MARKER);
        if (!Files.exists(marker)) {
            // Written aside and moved: a crash leaves a whole marker or none.
            Files.move(Files.writeString(path.resolve(DRAFT), FORMAT), marker, StandardCopyOption.ATOMIC_MOVE);
        } else if (!new String(Files.readAllBytes(marker), StandardCharsets.ISO_8859_1).equals(FORMAT)) {
            throw unusable(path, "its file '" + MARKER + "' is damaged or another version's");
        }
    }

    private static RunStopped unusable(Path path, String reason) {
        return new RunStopped("The data folder " + path + " can't be used: " + reason + "; give another with --data.");
    }

    public Path journal() {
        return path.resolve("journal.ndjson");
    }

    public Path logFile() {
        return path.resolve("vouchsafe.log");
    }

    Path path() {
        return path;
    }

    Path evidenceSigningKey() {
        return path.resolve("evidence-signing-key.txt");
    }

    Path evidenceSaltSecret() {
        return path.resolve("evidence-salt-secret.txt");
    }

    Path signingKeys(ServiceName service) {
        return path.resolve("signing-keys-" + service.id() + ".txt");
    }

    Path masterKey() {
        return path.resolve("master-key.txt");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path documents() {
        return path.resolve("documents");
    }

    @Override
    public void close() {
        release(lock);
    }

    private static void release(@Nullable FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new RunStopped("A data folder can't be released: " + e + ".", e);
        }
    }
}
