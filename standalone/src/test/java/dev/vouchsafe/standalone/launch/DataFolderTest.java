package dev.vouchsafe.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path place;

    @Test
    void isMadeAndTakenUpAgain() {
        Path path = place.resolve("a/b");
        DataFolder.open(path).close();
        try (DataFolder again = DataFolder.open(path)) {
            assertThat(again.journal()).hasParentRaw(path);
        }
    }

    @Test
    void refusesAFolderOfSomebodyElse() throws IOException {
        Files.writeString(place.resolve("thesis.txt"), "all of it");
        assertThatThrownBy(() -> DataFolder.open(place))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("not Vouchsafe's");
        assertThat(place)
                .isDirectoryContaining(file -> file.endsWith("thesis.txt"))
                .isDirectoryNotContaining(file -> !file.endsWith("thesis.txt"));
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(place.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("not a folder");
    }

    @Test
    void refusesADamagedMarker() throws IOException {
        DataFolder.open(place).close();
        Files.write(place.resolve("format"), new byte[] {(byte) 0xff, 0});
        assertThatThrownBy(() -> DataFolder.open(place))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("damaged or another version's");
    }

    @Test
    void isOneUsersAtATime() {
        try (DataFolder first = DataFolder.open(place)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataFolder.open(place))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("using it");
        }
        DataFolder.open(place).close();
    }
}
