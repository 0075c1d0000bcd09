package dev.vouchsafe.benchmark.assignment;

import dev.vouchsafe.benchmark.comparison.Child;
import dev.vouchsafe.benchmark.comparison.Obstacle;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * voucher-service in a process of its own, from its jar. Its clock stands in March 2021, when vouchers could be
 * assigned.
 */
final class VoucherService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final URI uri;

    /** @param settings besides those that it needs */
    VoucherService(Path home, Path log, String bootstrap, String documents, Tokens tokens, List<String> settings)
            throws IOException {
        int port = freePort();
        this.uri = URI.create("http://127.0.0.1:" + port);
        var command = new ProcessBuilder(new ArrayList<>(List.of(
                Java.executable(),
                "-Xmx512m",
                "-jar",
                jar(home).toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + bootstrap,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + tokens.issuer(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + tokens.keys(),
                "--vouchsafe.mongodb.uri=" + documents,
                "--vouchsafe.mongodb.database=voucher-service",
                // What a caller may cause is not what is measured.
                "--vouchsafe.attempts.per-minute=100000000",
                "--vouchsafe.clock=simulated",
                "--vouchsafe.clock.start-at=2021-03-15T09:00:00Z")));
        command.command().addAll(settings);
        var secret = Base64.getEncoder().encodeToString(new byte[32]);
        command.environment().put("VOUCHSAFE_PERSONAL_MASTER_KEY", secret);
        command.environment().put("VOUCHSAFE_EVIDENCE_SIGNING_KEY", secret);
        command.environment().put("VOUCHSAFE_EVIDENCE_SALT_SECRET", secret);
        var signing = keys();
        command.environment().put("VOUCHSAFE_SIGNING_KEY", base64(signing.getPrivate()));
        command.environment().put("VOUCHSAFE_SIGNING_TRUSTED", "voucher-service=" + base64(signing.getPublic()));
        // What the run says in the name of another service has no signature.
        command.environment().put("VOUCHSAFE_SIGNING_REQUIRED", "false");
        process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static Path jar(Path home) throws IOException {
        try (var files = Files.list(home.resolve("voucher-service/target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() ->
                            new Obstacle("There is no jar of voucher-service; start the run by benchmarks/assign."));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Returns when it answers. */
    void awaitReady() throws InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new Obstacle("voucher-service doesn't start; see what it logged: --keep-log.");
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(uri.resolve("/actuator/health"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI uri() {
        return uri;
    }

    Duration processorTime() {
        return Child.processorTime(process);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
