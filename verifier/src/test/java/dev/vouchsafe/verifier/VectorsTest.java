package dev.vouchsafe.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both verifiers answer what the vectors say, which are kept in a file for verifiers in other languages. */
class VectorsTest {

    private static final Path FILE = Path.of("src/test/resources/evidence-vectors.json");

    @Test
    void theFileHasTheVectors() throws IOException {
        var text = "[\n"
                + String.join(
                        ",\n",
                        new Vectors()
                                .all().stream()
                                        .map(vector -> new String(CanonicalJson.bytes(vector.json()), UTF_8))
                                        .toList())
                + "\n]\n";
        if (!Files.exists(FILE) || !Files.readString(FILE).equals(text)) {
            Files.writeString(FILE, text);
            throw new AssertionError(FILE + " was not up to date; it has been written anew. Look at what changed.");
        }
    }

    @Test
    void theVerifierInJavaAnswersThem() throws IOException {
        for (var vector : kept()) {
            var keys = keys(vector);
            int code = keys.stream().anyMatch(VectorsTest::isMalformed)
                    ? Verdict.UNKNOWN
                    : EvidenceFile.verify(
                                    file(vector),
                                    keys.stream().map(NoteKey::read).toList())
                            .code();
            assertThat(code).as("%s", vector.get("name")).isEqualTo(code(vector));
        }
    }

    @Test
    void theVerifierInJavaScriptAnswersThem() throws IOException, InterruptedException {
        var vectors = kept();
        var codes = Node.codes(
                vectors.stream().map(VectorsTest::file).toList(),
                vectors.stream().map(VectorsTest::keys).toList());
        assertThat(codes).isEqualTo(vectors.stream().map(VectorsTest::code).toList());
    }

    private static boolean isMalformed(String key) {
        try {
            NoteKey.read(key);
            return false;
        } catch (Fault malformed) {
            return true;
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> kept() throws IOException {
        return (List<Map<String, Object>>) Json.read(Files.readAllBytes(FILE));
    }

    private static byte[] file(Map<String, Object> vector) {
        return ((String) vector.get("file")).getBytes(UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static List<String> keys(Map<String, Object> vector) {
        return (List<String>) vector.get("keys");
    }

    private static int code(Map<String, Object> vector) {
        return Math.toIntExact((Long) vector.get("code"));
    }
}
