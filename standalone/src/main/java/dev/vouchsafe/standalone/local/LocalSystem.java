package dev.vouchsafe.standalone.local;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.standalone.RunStopped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * docker-compose.yml on this machine: its containers by name, each with a process and the environment that it has here.
 */
final class LocalSystem {

    static final List<String> BROKERS = List.of("kafka-1", "kafka-2", "kafka-3");
    static final String DOCUMENTS = "mongodb";
    static final String KEYCLOAK = "keycloak";
    private static final String CERTIFICATES = "./docker/certificates/";
    private static final String ACCESS = "docker/kafka/access.csv";

    final ComposeFile compose;
    final LocalPorts ports;
    final Path project;
    final Path place;
    final Map<String, String> variables;
    private final @Nullable String mongodb;

    /**
     * @param project the folder of docker-compose.yml
     * @param place the topology's own folder, with secrets and certificates made
     * @param first the gateway's port
     * @param mongodb a document server that is given; null: the embedded one, as a process
     */
    LocalSystem(Path project, Path place, int first, @Nullable String mongodb) {
        this.project = project;
        this.place = place;
        this.mongodb = mongodb;
        this.variables = new LinkedHashMap<>(ComposeFile.variables(place.resolve(".env")));
        variables.put("PORTAL_URL", "http://localhost:" + first);
        variables.put("KAFKA_OUTSIDE_HOST", "127.0.0.1");
        variables.put("KEYCLOAK_URL", "http://localhost:" + (first + 100));
        this.compose = ComposeFile.read(project.resolve("docker-compose.yml"), variables);
        this.ports = new LocalPorts(first, services());
    }

    /** The containers of ours. */
    List<String> services() {
        return compose.services().stream()
                .filter(service -> compose.module(service) != null)
                .toList();
    }

    /** All processes in the order of their start. */
    List<String> processes() {
        List<String> all = new ArrayList<>(BROKERS);
        if (mongodb == null) {
            all.add(DOCUMENTS);
        }
        all.add(KEYCLOAK);
        all.addAll(services());
        return all;
    }

    LocalProcess process(String name) {
        return new LocalProcess(name, place);
    }

    /** Starts the process of a container, whether or not it was there before. */
    void start(String name) {
        if (BROKERS.contains(name)) {
            startBroker(name);
        } else if (name.equals(DOCUMENTS)) {
            process(name)
                    .start(
                            java(
                                    "-Xmx384m",
                                    logging(),
                                    "-cp",
                                    libraries(),
                                    "dev.vouchsafe.embedded.DocumentServer",
                                    place.resolve("volumes/documents").toString(),
                                    String.valueOf(ports.of(LocalPorts.DOCUMENTS))),
                            Map.of());
        } else if (name.equals(KEYCLOAK)) {
            new LocalKeycloak(this).start();
        } else {
            startService(name);
        }
    }

    private void startBroker(String name) {
        Map<String, String> environment = environment(name);
        Map<String, String> settings = BrokerFiles.settings(environment);
        // What the brokers tell those outside is where the machine is found, not the container.
        settings.computeIfPresent(
                "advertised.listeners",
                (key, all) -> all.replaceAll("OUTSIDE://[^,]*", "OUTSIDE://127.0.0.1:" + ports.of(name + ":9094")));
        Path file = BrokerFiles.prepare(
                settings,
                requireNonNull(environment.get("CLUSTER_ID")),
                place.resolve("volumes").resolve(name + ".properties"));
        process(name).start(java("-Xmx320m", logging(), "-cp", libraries(), "kafka.Kafka", file.toString()), Map.of());
    }

    private void startService(String name) {
        Map<String, String> environment = environment(name);
        environment.put("SERVER_PORT", String.valueOf(ports.of(name + ":8080")));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.computeIfPresent(
                "MANAGEMENT_SERVER_PORT", (key, inside) -> String.valueOf(ports.of(name + ":9090")));
        environment.put("VOUCHSAFE_NODE", name);
        process(name).start(java("-Xmx256m", "-jar", jar(name).toString()), environment);
    }

    /** Processes that live long share two cores: what compiles thoroughly would be most of the start. */
    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        return command;
    }

    private String logging() {
        return "-Dlogback.configurationFile=" + project.resolve("deploy/local/broker.xml");
    }

    private String libraries() {
        return project.resolve("standalone/target/lib") + "/*";
    }

    /** The jar of which a container's image is made. */
    Path jar(String service) {
        String module = requireNonNull(compose.module(service));
        Path target = project.resolve(module).resolve("target");
        try (var files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(module + "-.*-exec\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new RunStopped("There is no jar of " + module + " in " + target + "."));
        } catch (java.io.IOException e) {
            throw new RunStopped("There is no jar of " + module + " in " + target + ".", e);
        }
    }

    /** A container's environment as it is outside of it. */
    Map<String, String> environment(String name) {
        Map<String, String> environment = new LinkedHashMap<>();
        Map<String, String> mounted = compose.mounted(name);
        compose.environment(name).forEach((variable, value) -> {
            String here = value.startsWith("mongodb://") ? store() : ports.outside(name, value);
            for (var mount : mounted.entrySet()) {
                here = here.replace(mount.getKey(), path(mount.getValue()).toString());
            }
            environment.put(variable, here);
        });
        return environment;
    }

    /** The embedded server has no users and is no replica set. One that is given says itself what it is. */
    private String store() {
        return mongodb == null ? "mongodb://127.0.0.1:" + ports.of(LocalPorts.DOCUMENTS) : mongodb;
    }

    /** Of what is mounted: a path of the project, a secret's in the topology's folder, or a volume's. */
    private Path path(String source) {
        if (source.startsWith(CERTIFICATES)) {
            return place.resolve(source).normalize();
        }
        return source.matches("[./].*")
                ? project.resolve(source).normalize()
                : place.resolve("volumes").resolve(source);
    }

    /** Who may do what at Kafka. */
    BrokerAccess access() {
        return BrokerAccess.read(project.resolve(ACCESS));
    }

    /** As the brokers know each other: what may do everything. */
    Map<String, Object> asBroker() {
        Map<String, Object> connection = new LinkedHashMap<>(trust());
        connection.put("bootstrap.servers", brokers(9091));
        connection.put("security.protocol", "SSL");
        connection.put("ssl.keystore.type", "PEM");
        connection.put("ssl.keystore.location", certificate("broker.pem"));
        return connection;
    }

    /** As one of {@code access.csv}, on the way in for those outside. */
    Map<String, Object> as(String principal) {
        Map<String, Object> connection = new LinkedHashMap<>(trust());
        connection.put("bootstrap.servers", brokers(9094));
        connection.put("security.protocol", "SASL_SSL");
        connection.put("sasl.mechanism", "SCRAM-SHA-512");
        connection.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(principal, variables.getOrDefault(BrokerAccess.variable(principal), "")));
        return connection;
    }

    private Map<String, Object> trust() {
        return Map.of("ssl.truststore.type", "PEM", "ssl.truststore.location", certificate("ca.pem"));
    }

    private String certificate(String file) {
        return place.resolve(CERTIFICATES).resolve(file).normalize().toString();
    }

    private String brokers(int port) {
        return String.join(
                ",",
                BROKERS.stream()
                        .map(broker -> "127.0.0.1:" + ports.of(broker + ":" + port))
                        .toList());
    }
}
