package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The lines of deploy/local/README.md, from the start of all processes to the money of a voucher of today. */
@EnabledIfSystemProperty(
        named = "local.topology",
        matches = "true",
        disabledReason = "it takes minutes: -Dlocal.topology=true")
class LocalTopologyTest {

    private static final Path SCRIPTS = ComposeFile.ROOT.resolve("deploy/local");
    private static final Pattern LINES = Pattern.compile("(?s)```\n(.*?)```");

    @TempDir
    private Path place;

    @Test
    void aVoucherOfTodayIsPaidByTheLinesOfTheReadme() throws IOException, InterruptedException {
        String readme = Files.readString(SCRIPTS.resolve("README.md"));
        String lines = LINES.matcher(readme.substring(readme.indexOf("## A voucher of today")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining("\n"));
        int port = freePort();
        try {
            assertThat(bash(port, "deploy/local/up")).contains("Ready after");
            assertThat(bash(port, lines).strip().lines().reduce("", (before, line) -> line))
                    .contains("\"status\":\"paid\"");
        } finally {
            bash(port, "deploy/local/down");
        }
    }

    private String bash(int port, String lines) throws IOException, InterruptedException {
        Path output = Files.createTempFile(place, "output", ".txt");
        var builder = new ProcessBuilder("bash", "-c", lines)
                .directory(ComposeFile.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("VOUCHSAFE_LOCAL", place.resolve("local").toString());
        builder.environment().put("VOUCHSAFE_LOCAL_PORT", String.valueOf(port));
        int code = builder.start().waitFor();
        assertThat(code).as(() -> read(output)).isZero();
        return read(output);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // The others follow.
            return Math.min(socket.getLocalPort(), 65_000);
        }
    }
}
