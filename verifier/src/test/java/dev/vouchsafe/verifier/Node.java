package dev.vouchsafe.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The verifier in JavaScript, run by Node. A test that asks it is skipped where there is no Node of a fit version. */
final class Node {

    private static final Path SCRIPT = Path.of("src/test/javascript/run.mjs");

    private Node() {}

    /** The codes of the files, in the same order. */
    static List<Integer> codes(List<byte[]> files, List<List<String>> keys) throws IOException, InterruptedException {
        assumeTrue(isThere(), "skipped: there is no Node 20 or later");
        var input = Files.createTempFile("evidence", ".ndjson");
        try {
            var lines = new StringBuilder();
            for (int i = 0; i < files.size(); i++) {
                var line = Map.of("file", Lines.base64(files.get(i)), "keys", keys.get(i));
                lines.append(new String(CanonicalJson.bytes(line), UTF_8)).append('\n');
            }
            Files.writeString(input, lines);
            var process = new ProcessBuilder("node", "--no-warnings", SCRIPT.toString())
                    .redirectInput(input.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var codes = process.inputReader(UTF_8).lines().map(Integer::valueOf).toList();
            process.waitFor();
            return codes;
        } finally {
            Files.delete(input);
        }
    }

    private static boolean isThere() throws InterruptedException {
        try {
            var version = new ProcessBuilder("node", "--version").start();
            var words = version.inputReader(UTF_8).readLine();
            version.waitFor();
            return words != null && Integer.parseInt(words.replaceAll("v(\\d+).*", "$1")) >= 20;
        } catch (IOException notFound) {
            return false;
        }
    }
}
