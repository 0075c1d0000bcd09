package dev.vouchsafe.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vouchsafe.platform.personal.MasterKey;
import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSecretTest {

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceAndKept() {
        var key = KeptSecret.in(file());

        assertThat(MasterKey.of(key)).isNotNull();
        assertThat(KeptSecret.in(file())).isEqualTo(key);
        assertThat(KeptSecret.in(folder.resolve("another.txt"))).isNotEqualTo(key);
    }

    @Test
    void isItsOwnersOnly() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        KeptSecret.in(file());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesADamagedOne() throws IOException {
        Files.writeString(file(), "half a k");
        assertThatThrownBy(() -> KeptSecret.in(file()))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("master-key.txt is damaged");
    }

    private Path file() {
        return folder.resolve("master-key.txt");
    }
}
