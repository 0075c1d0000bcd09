package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.platform.personal.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What of docker-compose.yml can be checked without Docker. */
class ComposeFileTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)");

    /** {@link MasterKey#SETTING} as the environment writes it. */
    private static final String MASTER_KEY =
            MasterKey.SETTING.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");

    private static final Map<String, String> SECRETS = Stream.concat(
                    Stream.of(ServiceName.values())
                            .flatMap(service -> Stream.of(
                                    "MONGO_" + service + "_PASSWORD",
                                    "KAFKA_" + service + "_PASSWORD",
                                    "SIGNING_KEY_" + service)),
                    Stream.of(
                            "PERSONAL_MASTER_KEY",
                            "EVIDENCE_SIGNING_KEY",
                            "EVIDENCE_SALT_SECRET",
                            "SIGNING_TRUSTED",
                            "PART_SECRET",
                            "KEYCLOAK_URL",
                            "PORTAL_URL"))
            .collect(Collectors.toMap(name -> name, name -> "given"));

    private static final Set<String> SEAL_SOMETHING =
            Set.of(ServiceName.VOUCHER.id(), ServiceName.PAYMENT.id(), ServiceName.NOTIFICATION.id());

    private final String text = read("docker-compose.yml");
    private final Map<String, Object> file = ComposeFile.yaml("docker-compose.yml");

    @Test
    void hasTheServicesAndTheirParts() {
        assertThat(services().keySet())
                .containsAll(ComposedSystem.SERVICES)
                .contains("kafka-1", "kafka-2", "kafka-3", "mongodb", "keycloak");
    }

    @Test
    void buildsEachServiceFromItsModuleAsAUserWithoutRights() {
        for (String service : ComposedSystem.SERVICES) {
            assertThat(map(services().get(service)).get("build"))
                    .isEqualTo(Map.of("context", ".", "args", Map.of("MODULE", service)));
            assertThat(ROOT.resolve(service).resolve("pom.xml")).exists();
        }
        assertThat(read("Dockerfile"))
                .contains(
                        "FROM eclipse-temurin:21-jdk AS build\nARG MODULE\n",
                        "FROM eclipse-temurin:21-jre",
                        "-pl \"$MODULE\" ")
                .containsPattern("\nUSER [1-9][0-9]*\n");
    }

    @Test
    void watchesTheHealthOfAllThatStaysUp() {
        services().forEach((name, service) -> {
            if (!"on-failure".equals(map(service).get("restart"))) {
                assertThat(map(map(service).get("healthcheck"))).as(name).containsKeys("test", "interval", "retries");
            }
        });
    }

    @Test
    void waitsForServicesThatExist() {
        services().forEach((name, service) -> {
            Object wanted = map(service).get("depends_on");
            Collection<?> names = wanted == null ? List.of() : map(wanted).keySet();
            assertThat(services().keySet())
                    .as(name)
                    .containsAll(names.stream().map(String::valueOf).toList());
        });
    }

    @Test
    void takesEverySecretFromTheEnvironmentWithoutADefault() {
        services()
                .forEach((name, service) -> environment(service).forEach((key, value) -> {
                    if (key.matches(".*(PASSWORD|SECRET|_KEY)(_.*)?")) {
                        assertThat(value).as(name + " " + key).matches("\\$\\{[A-Z_]+:\\?}");
                    }
                }));
        assertThat(read(".env.example").lines().filter(line -> line.matches(".*(PASSWORD|SECRET|_KEY)=.*")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("="));
    }

    @Test
    void givesTheMasterKeyToTheServicesThatSealSomething() {
        services()
                .forEach((name, service) -> assertThat(environment(service).containsKey(MASTER_KEY))
                        .as(name)
                        .isEqualTo(SEAL_SOMETHING.contains(name.replace("-2", ""))));
    }

    @Test
    void letsEachServiceSignWithAKeyOfItsOwn() {
        assertThat(Stream.of(ServiceName.values())
                        .map(service ->
                                environment(services().get(service.id())).get("VOUCHSAFE_SIGNING_KEY"))
                        .distinct())
                .hasSameSizeAs(ServiceName.values())
                .doesNotContainNull();
    }

    @Test
    void namesEveryVariableInTheExample() {
        Stream<String> used =
                VARIABLE.matcher(text).results().map(match -> match.group(1)).distinct();
        assertThat(used)
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(read(".env.example")).containsPattern("(?m)^" + variable + "="));
    }

    @Test
    void mountsFilesThatExist() {
        var compose = ComposeFile.with(Map.of());
        assertThat(services().keySet())
                .flatMap(service -> compose.mounted(service).values())
                .isNotEmpty()
                // Those are what docker/secrets makes.
                .filteredOn(path -> !path.getParent().endsWith("docker/certificates"))
                .allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void saysWhichProgramsRunAndWhereTheirDefinitionsAre() {
        for (Map<String, String> variables : List.of(
                Map.<String, String>of(),
                ComposeFile.exampleVariables(),
                Map.of("PROGRAMS", "own,demo-services", "PROGRAMS_FOLDER", "./samples"))) {
            var compose = ComposeFile.with(Stream.of(variables, SECRETS)
                    .flatMap(some -> some.entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one)));
            for (ServiceName service : ServiceName.values()) {
                var environment = compose.environment(service.id());
                assertThat(environment)
                        .containsEntry(
                                "VOUCHSAFE_PROGRAMS",
                                variables.getOrDefault("PROGRAMS", "demo-services,planning-services"));
                assertThat(compose.mounted(service.id()))
                        .containsEntry(
                                environment.get("VOUCHSAFE_PROGRAMS_FOLDER"),
                                ComposeFile.ROOT
                                        .resolve(variables.getOrDefault("PROGRAMS_FOLDER", "./docker/programs"))
                                        .normalize());
            }
        }
    }

    @Test
    void givesEachContainerItsShare() {
        services()
                .forEach((name, service) -> assertThat(
                                map(map(map(map(service).get("deploy")).get("resources"))
                                        .get("limits")))
                        .as(name)
                        .containsOnlyKeys("cpus", "memory"));
    }

    @Test
    void showsNothingButTheProxyAndTheWayInForMessages() {
        services().forEach((name, service) -> {
            if (map(service).containsKey("ports")) {
                assertThat(name).matches("proxy|kafka-[123]");
            }
        });
        assertThat(networks("proxy")).doesNotContain("inner", "messages", "stores", "identity");
        assertThat(networks("mongodb")).containsExactly("stores");
        assertThat(networks("keycloak-db")).containsExactly("identity");
        assertThat(networks("gateway")).doesNotContain("stores", "messages");
        assertThat(map(file.get("networks")))
                .allSatisfy((name, network) -> assertThat(network != null)
                        .as(name)
                        .isEqualTo(Set.of("inner", "messages", "stores", "identity")
                                .contains(name)));
    }

    private Collection<Object> networks(String service) {
        return new ArrayList<>((Collection<?>) map(services().get(service)).get("networks"));
    }

    private Map<String, Object> services() {
        return map(file.get("services"));
    }

    private static Map<String, String> environment(Object service) {
        Map<String, String> texts = new HashMap<>();
        Object environment = map(service).get("environment");
        if (environment != null) {
            map(environment).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        }
        return texts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
