package dev.vouchsafe.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    private final Vectors vectors = new Vectors();
    private final List<String> keys = vectors.keys();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("evidence.json"), vectors.whole());
    }

    @Test
    void whole() {
        assertThat(run(file.toString(), "--key", keys.get(0), "--key=" + keys.get(1), "--key", keys.get(2)))
                .isEqualTo(0);
        assertThat(said())
                .startsWith("Whole: 6 entries about the voucher PS-7K2M-9QXA.")
                .contains("vouchsafe/test/voucher-service as of its first 11 records");
    }

    @Test
    void theFirstEntryThatIsNotWholeIsNamed() throws IOException {
        Files.writeString(file, vectors.whole().replace("\"voucher-service:7\"", "\"voucher-service:8\""));
        assertThat(run(file.toString(), "--key", keys.getFirst(), "--key", keys.getLast()))
                .isEqualTo(1);
        assertThat(said()).startsWith("NOT WHOLE: entry 2 (voucher-service:8): ");
    }

    @Test
    void wholeButSignedByAnUnknownHand() {
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(said()).contains("signed by an unknown hand");
    }

    @Test
    void whatCantBeReadOrUnderstoodIsSaid() {
        assertThat(run(folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(run(file.toString(), "--key")).isEqualTo(2);
        assertThat(run(file.toString(), "--key", "no-key")).isEqualTo(2);
        assertThat(run(file.toString(), file.toString())).isEqualTo(2);
        assertThat(said()).contains("The file can't be read", "Usage: ", "A key can't be read");
    }

    private int run(String... arguments) {
        return Verify.run(List.of(arguments), new PrintStream(out, true, UTF_8));
    }

    private String said() {
        return out.toString(UTF_8);
    }
}
