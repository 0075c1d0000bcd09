package dev.vouchsafe.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFolderTest {

    @TempDir
    private Path place;

    @Test
    void isMadeAndTakenUpAgain() {
        Path path = place.resolve("a/b");
        SystemFolder.open(path).close();
        try (SystemFolder again = SystemFolder.open(path)) {
            assertThat(again.journal()).hasParentRaw(path);
        }
    }

    @Test
    void refusesAFolderOfSomebodyElse() throws IOException {
        Files.writeString(place.resolve("thesis.txt"), "all of it");
        assertThatThrownBy(() -> SystemFolder.open(place))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("not Vouchsafe's");
        assertThat(place)
                .isDirectoryContaining(file -> file.endsWith("thesis.txt"))
                .isDirectoryNotContaining(file -> !file.endsWith("thesis.txt"));
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "");
        assertThatThrownBy(() -> SystemFolder.open(file))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("not a folder");
    }

    @Test
    void refusesADamagedMarker() throws IOException {
        SystemFolder.open(place).close();
        Files.write(place.resolve("format"), new byte[] {(byte) 0xff, 0});
        assertThatThrownBy(() -> SystemFolder.open(place))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("damaged or another version's");
    }

    @Test
    void isOneUsersAtATime() {
        try (SystemFolder first = SystemFolder.open(place)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> SystemFolder.open(place))
                    .isInstanceOf(RunStopped.class)
                    .hasMessageContaining("using it");
        }
        SystemFolder.open(place).close();
    }
}
