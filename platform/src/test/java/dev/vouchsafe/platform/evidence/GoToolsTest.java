package dev.vouchsafe.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vouchsafe.verifier.CanonicalJson;
import dev.vouchsafe.verifier.Lines;
import dev.vouchsafe.verifier.Merkle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checkpoints and proofs of ours satisfy {@code golang.org/x/mod/sumdb} and {@code filippo.io/torchwood}. Skipped where
 * there is no Go, or no way to its modules.
 */
class GoToolsTest {

    private static final Path SOURCES = Path.of("src/test/go");
    private static final SigningKey KEY = SigningKey.of("vouchsafe/test/voucher-service", new byte[32]);
    private static final List<byte[]> RECORDS = IntStream.range(0, 200)
            .mapToObj(n -> ("record " + n).getBytes(UTF_8))
            .toList();

    @TempDir
    private Path folder;

    private Path program;

    @BeforeEach
    void build() throws InterruptedException {
        program = folder.resolve("check").toAbsolutePath();
        assumeTrue(isBuilt(), "skipped: there is no Go, or no way to its modules");
    }

    @Test
    void acceptCheckpointsAndProofs() throws IOException, InterruptedException {
        assertThat(judgement(trees(0))).isZero();
    }

    @Test
    void refuseTheProofOfAnotherRecord() throws IOException, InterruptedException {
        assertThat(judgement(trees(1))).isNotZero();
    }

    /** @param shift which record is shown in place of the one that is proven, counted from it */
    private static List<Object> trees(int shift) {
        var leaves = RECORDS.stream().map(Merkle::leaf).toList();
        var tree =
                new HashTree((level, index) -> whole(leaves.subList((int) index << level, (int) (index + 1) << level)));
        var trees = new ArrayList<>();
        int before = 0;
        for (int size : List.of(1, 2, 7, 64, 65, 199, 200)) {
            var shown = IntStream.range(0, size)
                    .<Object>mapToObj(index -> Map.of(
                            "Index", (long) index,
                            "Record", Lines.base64(RECORDS.get((index + shift) % RECORDS.size())),
                            "Proof", base64(tree.inclusion(index, size))))
                    .toList();
            trees.add(Map.of(
                    "Note", KEY.sign(size, tree.root(size)),
                    "Leaves", shown,
                    "Consistency", base64(tree.consistency(before, size))));
            before = size;
        }
        return trees;
    }

    private static byte[] whole(List<byte[]> leaves) {
        int half = leaves.size() / 2;
        return half == 0
                ? leaves.getFirst()
                : Merkle.node(whole(leaves.subList(0, half)), whole(leaves.subList(half, leaves.size())));
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Lines::base64).toList();
    }

    private int judgement(List<Object> trees) throws IOException, InterruptedException {
        var given = Map.of("Key", KEY.known().written(), "Trees", trees);
        var input = Files.write(folder.resolve("given.json"), CanonicalJson.bytes(given));
        return new ProcessBuilder(program.toString())
                .redirectInput(input.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private boolean isBuilt() throws InterruptedException {
        try {
            return new ProcessBuilder("go", "build", "-o", program.toString(), ".")
                            .directory(SOURCES.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notFound) {
            return false;
        }
    }
}
