package dev.vouchsafe.standalone.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheLinesOfAResult() throws IOException {
        Path file = folder.resolve("result.ndjson");
        ResultFile.write(
                file,
                List.of(
                        new ResultLine.Answer("c-4", 422, List.of("a", "b")),
                        new ResultLine.Voucher("X", "assigned", "2021-09-11", null, null)));
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "{\"id\":\"c-4\",\"status\":422,\"codes\":[\"a\",\"b\"]}",
                        "{\"voucher\":\"X\",\"status\":\"assigned\",\"lastDay\":\"2021-09-11\",\"partner\":null,\"closedBy\":null}");
        assertThat(ResultFile.read(file)).hasSize(2);
    }

    @Test
    void tellsTheNumberOfALineThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("expected.ndjson"), "{\"id\": \"c-1\"}\n{\"what\": 1}\n");
        assertThatThrownBy(() -> ResultFile.read(file))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("Line 2");
    }

    @Test
    void tellsTheNumberOfALineThatIsNoText() throws IOException {
        Path file = Files.write(folder.resolve("expected.ndjson"), new byte[] {'\r', '\n', (byte) 0xff});
        assertThatThrownBy(() -> ResultFile.read(file))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void skipsAByteOrderMarkAndRefusesAFileWithoutLines() throws IOException {
        assertThat(ResultFile.read(Files.writeString(folder.resolve("marked.ndjson"), "\uFEFF{\"id\": \"c-1\"}\r\n")))
                .hasSize(1);
        Path empty = Files.writeString(folder.resolve("empty.ndjson"), "\n");
        assertThatThrownBy(() -> ResultFile.read(empty))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("no lines");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> ResultFile.read(folder.resolve("none")))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("There is no file");
    }
}
