package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.embedded.EmbeddedKafka;
import dev.vouchsafe.platform.signing.Ed25519Keys;
import dev.vouchsafe.standalone.issuer.DemoIssuer;
import dev.vouchsafe.standalone.issuer.DemoPeople;
import dev.vouchsafe.standalone.issuer.DemoTokens;
import dev.vouchsafe.standalone.issuer.PortalClient;
import dev.vouchsafe.standalone.play.GatewayCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What docker-compose.yml starts, without Docker: the services as processes from the jars of their images, each with
 * just the environment that its container has. Kafka, MongoDB and Keycloak are replaced by parts in this JVM, so only
 * their addresses are other ones.
 */
final class ComposedSystem implements AutoCloseable {

    static final List<String> SERVICES = Stream.concat(
                    Stream.of(ServiceName.values()).map(ServiceName::id), Stream.of("gateway", "portal"))
            .toList();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String KEYCLOAK = "http://keycloak.example";
    private static final String REALM = "http://keycloak:8080/realms/vouchsafe";
    /** What .env.example says. */
    private static final String PORTAL = "https://localhost";
    /** The embedded broker is one, and lets everybody in. */
    private static final Pattern OF_REAL_BROKERS =
            Pattern.compile("SPRING_KAFKA_(SECURITY|SSL|PROPERTIES)_.*|VOUCHSAFE_MESSAGING_REPLICATION");

    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final String CLIENT_SECRET = "PORTAL_CLIENT_SECRET";

    final GatewayCalls gateway;
    /** Where browsers find the portal: behind the gateway. */
    final String portal;

    final String bootstrapServers;
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final Map<String, Process> processes = new LinkedHashMap<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    /** All services have the same, which nobody but a test would do. */
    private static final Ed25519Keys SIGNING = Ed25519Keys.random();

    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Path place;

    ComposedSystem(Path place) {
        this.place = place;
        EmbeddedKafka kafka = opened(EmbeddedKafka.temporary());
        EmbeddedDocumentStore documents = opened(EmbeddedDocumentStore.temporary());
        bootstrapServers = kafka.bootstrapServers();
        addresses.put("kafka-1:9092,kafka-2:9092,kafka-3:9092", bootstrapServers);
        for (String service : SERVICES) {
            ports.put(service, freePort());
            String address = "http://127.0.0.1:" + ports.get(service);
            addresses.put("http://" + service + ":8080", address);
            addresses.put("http://" + service + ":8080,http://" + service + "-2:8080", address);
            addresses.put(
                    "mongodb://%s:%s@mongodb:27017/%s?replicaSet=vouchsafe"
                            .formatted(service, secrets().get(passwordOf(service)), service),
                    documents.uri());
        }
        portal = "http://localhost:" + ports.get("gateway");
        addresses.put(PORTAL, portal);
        var tokens = DemoTokens.signedWith(place.resolve("issuer"), "http://127.0.0.1:" + freePort());
        opened(DemoIssuer.start(
                tokens, DemoPeople.staff(), new PortalClient(portal, secrets().get(CLIENT_SECRET))));
        addresses.put(KEYCLOAK + "/realms/vouchsafe", tokens.issuer());
        addresses.put(REALM + "/protocol/openid-connect/certs", tokens.keys());
        addresses.put(REALM + DISCOVERY, tokens.issuer() + DISCOVERY);
        SERVICES.forEach(this::start);
        SERVICES.forEach(this::awaitHealth);
        gateway = new GatewayCalls(URI.create("http://127.0.0.1:" + ports.get("gateway")), tokens);
    }

    private static Map<String, String> secrets() {
        Map<String, String> variables = new HashMap<>(ComposeFile.exampleVariables());
        for (String name : List.of("MONGO_REPLICA_KEY", "MONGO_ROOT_PASSWORD", "KEYCLOAK_ADMIN_PASSWORD")) {
            variables.put(name, "secret-of-" + name);
        }
        for (ServiceName service : ServiceName.values()) {
            variables.put(passwordOf(service.id()), "secret-of-" + service.id());
            variables.put("KAFKA_" + service + "_PASSWORD", "secret-at-kafka-of-" + service.id());
        }
        variables.put("PERSONAL_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        variables.put("EVIDENCE_SIGNING_KEY", variables.get("PERSONAL_MASTER_KEY"));
        variables.put("EVIDENCE_SALT_SECRET", variables.get("PERSONAL_MASTER_KEY"));
        for (ServiceName service : ServiceName.values()) {
            variables.put("SIGNING_KEY_" + service, SIGNING.secret());
        }
        variables.put(
                "SIGNING_TRUSTED",
                Stream.of(ServiceName.values())
                        .map(service -> service.id() + "=" + SIGNING.known())
                        .collect(Collectors.joining(",")));
        variables.put("PART_SECRET", variables.get("PERSONAL_MASTER_KEY"));
        variables.put("KEYCLOAK_URL", KEYCLOAK);
        variables.put(passwordOf("portal"), "secret-of-portal");
        variables.put(CLIENT_SECRET, "secret-of-the-client");
        return variables;
    }

    private static String passwordOf(String service) {
        return "MONGO_" + service.replace("-service", "").toUpperCase(Locale.ROOT) + "_PASSWORD";
    }

    private void start(String service) {
        var compose = ComposeFile.with(secrets());
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                ComposeFile.jar(service).toString());
        var builder = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve(service + ".txt").toFile());
        builder.environment().clear();
        compose.environment(service).forEach((name, value) -> {
            if (!OF_REAL_BROKERS.matcher(name).matches()) {
                builder.environment().put(name, outside(value, compose.mounted(service)));
            }
        });
        assertThat(builder.environment().put("SERVER_PORT", String.valueOf(ports.get(service))))
                .isEqualTo("8080");
        try {
            processes.put(service, builder.start());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A value of a container's environment as it has to be outside of it. */
    private String outside(String value, Map<String, Path> mounted) {
        String replaced =
                mounted.containsKey(value) ? mounted.get(value).toString() : addresses.getOrDefault(value, value);
        assertThat(replaced)
                .as("an address that only containers know")
                .doesNotContainPattern("://(keycloak|mongodb|kafka-\\d|gateway|portal|[a-z-]+-service)\\b");
        return replaced;
    }

    private void awaitHealth(String service) {
        var health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ports.get(service) + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            await().atMost(PATIENCE).until(() -> {
                assertThat(processes.get(service).isAlive())
                        .as(() -> service + " is running:\n" + output(service))
                        .isTrue();
                try {
                    return client.send(health, BodyHandlers.ofString()).body().contains("UP");
                } catch (IOException notYet) {
                    return false;
                }
            });
        }
    }

    String output(String service) {
        try {
            return Files.readString(place.resolve(service + ".txt"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.addFirst(part);
        return part;
    }

    @Override
    public void close() throws Exception {
        processes.values().forEach(Process::destroyForcibly);
        for (Process process : processes.values()) {
            process.waitFor();
        }
        for (AutoCloseable part : parts) {
            part.close();
        }
    }
}
