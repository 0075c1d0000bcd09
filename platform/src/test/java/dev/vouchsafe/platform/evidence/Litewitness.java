package dev.vouchsafe.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.verifier.NoteKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A witness that nobody here wrote: {@code litewitness} of {@code filippo.io/torchwood}, as a process of its own. */
record Litewitness(Process agent, Process server, Witness known) implements AutoCloseable {

    private static final Path SOURCES = Path.of("src/test/go-witness");
    private static final Pattern KEY = Pattern.compile("vkey=\"?([^\" ]+)");

    /** Where there is no Go, or no way to its modules: empty. */
    static Optional<Path> built(Path folder) throws InterruptedException {
        try {
            int code = new ProcessBuilder(
                            "go", "build", "-o", folder + "/", ".", "filippo.io/torchwood/cmd/litewitness")
                    .directory(SOURCES.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return code == 0 ? Optional.of(folder) : Optional.empty();
        } catch (IOException notFound) {
            return Optional.empty();
        }
    }

    /** Starts one that knows the logs with these keys. */
    static Litewitness start(Path programs, Path folder, List<NoteKey> logs) throws IOException {
        var socket = folder.resolve("agent").toString();
        var database = folder.resolve("witness.db").toString();
        var prepare = new ArrayList<>(List.of(programs.resolve("witness").toString(), socket, database));
        logs.forEach(key -> prepare.add(key.written()));
        var agent = new ProcessBuilder(prepare).start();
        var fingerprint = lines(agent.getInputStream()).readLine();
        var address = "127.0.0.1:" + freePort();
        var server = new ProcessBuilder(
                        programs.resolve("litewitness").toString(),
                        "-name",
                        "witness.example/lite",
                        "-db",
                        database,
                        "-ssh-agent",
                        socket,
                        "-listen",
                        address,
                        "-key",
                        fingerprint)
                .redirectErrorStream(true)
                .start();
        var said = lines(server.getInputStream());
        var key = KEY.matcher("");
        while (!key.find()) {
            var line = said.readLine();
            if (line == null) {
                throw new IOException("litewitness ended before it said its key");
            }
            key.reset(line);
        }
        Thread.ofVirtual().start(() -> said.lines().forEach(line -> {}));
        return new Litewitness(agent, server, new Witness(NoteKey.read(key.group(1)), URI.create("http://" + address)));
    }

    private static BufferedReader lines(InputStream output) {
        return new BufferedReader(new InputStreamReader(output, UTF_8));
    }

    /** It takes no port by itself. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.destroy();
        agent.destroy();
    }
}
