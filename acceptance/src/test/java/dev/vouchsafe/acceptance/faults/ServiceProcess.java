package dev.vouchsafe.acceptance.faults;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.platform.evidence.EvidenceSecrets;
import dev.vouchsafe.platform.personal.MasterKey;
import dev.vouchsafe.platform.testing.TestSigning;
import dev.vouchsafe.standalone.issuer.DemoTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** voucher-service as a process of its own. */
final class ServiceProcess implements AutoCloseable {

    static final String DATABASE = ServiceName.VOUCHER.database();

    /** A restart is the same service. */
    private static final TestSigning SIGNING = new TestSigning();

    final URI address;
    private final Process process;
    private final Path output;

    /**
     * @param place a folder for its output
     * @param store the store's address
     * @param settings more of them, as {@code name=value}
     */
    ServiceProcess(Path place, String store, String brokers, DemoTokens tokens, String... settings) throws IOException {
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port);
        output = place.resolve("service-" + port + ".txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.vouchsafe.voucher.VoucherServiceApplication",
                "--spring.config.location=classpath:/",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--vouchsafe.mongodb.uri=" + store,
                "--vouchsafe.mongodb.database=" + DATABASE,
                "--spring.kafka.bootstrap-servers=" + brokers,
                "--" + MasterKey.SETTING + "=" + MasterKey.random(),
                "--" + EvidenceSecrets.SIGNING + "=" + EvidenceSecrets.random(),
                "--" + EvidenceSecrets.SALTS + "=" + EvidenceSecrets.random()));
        SIGNING.settings().forEach((name, value) -> command.add("--" + name + "=" + value));
        command.addAll(verification(tokens));
        for (String setting : settings) {
            command.add("--" + setting);
        }
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** What makes an application take these tokens. */
    static List<String> verification(DemoTokens tokens) {
        return List.of(
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + tokens.issuer(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + tokens.keys());
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether it answers calls: it knows nobody without a token. */
    boolean serves() {
        if (!isAlive()) {
            throw new AssertionError("the service has ended:\n" + output());
        }
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address.resolve("/api/vouchers"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == 401;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was logged, without stack traces. */
    List<String> logLines() {
        return output().lines().filter(line -> line.matches("\\d\\d.*")).toList();
    }

    /** SIGTERM; answers how long it took to end. */
    Duration terminate() throws InterruptedException {
        long start = System.nanoTime();
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("the service has not ended within a minute:\n" + output());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
