package dev.vouchsafe.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptIssuerTest {

    @TempDir
    private Path folders;

    @Test
    void isNamedAnewAtEachStart() {
        started("run-1", "http://127.0.0.1:1");
        assertThat(KeptIssuer.in(folders.resolve("run-1")).issuer()).isEqualTo("http://127.0.0.1:1");
        started("run-1", "http://127.0.0.1:2");
        assertThat(KeptIssuer.in(folders.resolve("run-1")).issuer()).isEqualTo("http://127.0.0.1:2");
    }

    @Test
    void theNewestIsTheOneStartedLast() throws IOException {
        started("run-1", "http://127.0.0.1:1");
        started("run-2", "http://127.0.0.1:1");
        Files.createDirectory(folders.resolve("run-3"));
        Files.setLastModifiedTime(
                folders.resolve("run-1").resolve("issuer.txt"),
                FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(KeptIssuer.newest(folders)).isEqualTo(folders.resolve("run-1"));
    }

    @Test
    void whereNothingHasRunThereIsNone() {
        assertThatThrownBy(() -> KeptIssuer.newest(folders))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("--data");
        assertThatThrownBy(() -> KeptIssuer.newest(folders.resolve("none"))).isInstanceOf(RunStopped.class);
    }

    private void started(String run, String issuer) {
        try (SystemFolder folder = SystemFolder.open(folders.resolve(run))) {
            KeptIssuer.named(issuer, folder);
        }
    }
}
