package dev.vouchsafe.standalone.local;

import dev.vouchsafe.standalone.RunStopped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Whether a process of the topology does its work yet. */
record Readiness(LocalSystem system) {

    private static final Duration ONE_ANSWER = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** @throws RunStopped if it ends, or isn't ready within the time */
    void await(String name, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isReady(name)) {
            if (system.process(name).handle().isEmpty()) {
                throw new RunStopped(name + " has ended; the reason is in "
                        + system.process(name).log() + ".");
            }
            if (System.nanoTime() - end > 0) {
                throw new RunStopped(name + " isn't ready after " + patience.toSeconds() + " s; see "
                        + system.process(name).log() + ".");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    boolean isReady(String name) {
        if (LocalSystem.BROKERS.contains(name)) {
            return listens(system.ports.of(name + ":9092"));
        }
        if (name.equals(LocalSystem.DOCUMENTS)) {
            return listens(system.ports.of(LocalPorts.DOCUMENTS));
        }
        if (name.equals(LocalSystem.KEYCLOAK)) {
            return isUp(system.ports.url(LocalPorts.KEYCLOAK_MANAGEMENT) + "/health/ready");
        }
        boolean apart = system.compose.environment(name).containsKey("MANAGEMENT_SERVER_PORT");
        return isUp(system.ports.url(name + (apart ? ":9090" : ":8080")) + "/actuator/health/readiness");
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), Math.toIntExact(ONE_ANSWER.toMillis()));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isUp(String address) {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(ONE_ANSWER)
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped("The start was interrupted.", e);
        }
    }
}
