package dev.vouchsafe.standalone.launch;

import dev.vouchsafe.platform.personal.MasterKey;
import dev.vouchsafe.platform.personal.WrongMasterKey;
import dev.vouchsafe.standalone.OwnersFile;
import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A secret of 32 random bytes: made at the first start and kept in the data folder, so that nobody has to configure one
 * to see the demo.
 */
final class KeptSecret {

    private KeptSecret() {}

    /** @throws RunStopped if the file holds no such key */
    static String in(Path file) {
        try {
            if (!Files.exists(file)) {
                OwnersFile.write(file, MasterKey.random());
            }
            var key = Files.readString(file);
            MasterKey.of(key);
            return key;
        } catch (WrongMasterKey malformed) {
            throw new RunStopped("The data folder can't be used: its key " + file + " is damaged.", malformed);
        } catch (IOException e) {
            throw new RunStopped("The key " + file + " can't be read or written: " + e + ".", e);
        }
    }
}
