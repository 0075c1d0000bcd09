package dev.vouchsafe.contracts.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The codes are those of the program's published table, which the clients go by. */
class CodeTest {

    @Test
    void codesStatusesAndWhatIsAnsweredAloneAgreeWithTheTable() throws IOException {
        var ours = Arrays.stream(Code.values())
                .map(code -> String.join(
                        ",", code.id(), code.status() == 0 ? "-" : "" + code.status(), code.alone() ? "yes" : "no"))
                .toList();
        assertThat(ours).containsExactlyElementsOf(table());
    }

    /** The first three columns: code, status, alone. */
    private static List<String> table() throws IOException {
        try (var in = CodeTest.class.getResourceAsStream("/codes.csv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            assertThat(lines.getFirst()).startsWith("code,status,alone,");
            return lines.stream()
                    .skip(1)
                    .map(line -> String.join(",", Arrays.copyOf(line.split(",", 4), 3)))
                    .toList();
        }
    }
}
