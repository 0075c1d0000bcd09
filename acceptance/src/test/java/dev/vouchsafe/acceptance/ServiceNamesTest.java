package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.service.ServiceName;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What can't read {@link ServiceName} names the services as it does: settings, compose file, database users, modules.
 */
class ServiceNamesTest {

    private final Map<String, Object> compose = ComposeFile.yaml("docker-compose.yml");

    @Test
    void theComposeFileHasTheServicesAndNoOthers() {
        assertThat(map(compose, "services").keySet().stream().filter(name -> name.endsWith("-service")))
                .containsExactlyElementsOf(
                        Stream.of(ServiceName.values()).map(ServiceName::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aContainerHasADatabaseAndAUserOfItsOwn(ServiceName service) {
        var environment = map(map(map(compose, "services"), service.id()), "environment");

        assertThat(environment)
                .containsEntry("VOUCHSAFE_MONGODB_DATABASE", service.database())
                .containsEntry(
                        "VOUCHSAFE_MONGODB_URI",
                        "mongodb://%s:${%s:?}@mongodb:27017/%s?replicaSet=vouchsafe"
                                .formatted(service.id(), password(service), service.database()));
        assertThat(map(map(map(compose, "services"), "mongodb-init"), "environment"))
                .containsEntry(password(service), "${" + password(service) + ":?}");
        assertThat(ComposeFile.read("docker/mongodb/init.js"))
                .contains("'%s': process.env.%s".formatted(service.id(), password(service)));
    }

    @ParameterizedTest
    @EnumSource
    void theGatewaysContainerKnowsTheAddress(ServiceName service) {
        var gateway = map(map(compose, "services"), "gateway");

        assertThat(map(gateway, "environment"))
                .containsEntry(
                        "VOUCHSAFE_SERVICES_" + service.name(),
                        "http://%s:8080,http://%s-2:8080".formatted(service.id(), service.id()));
        assertThat(map(gateway, "depends_on")).containsKey(service.id());
    }

    @ParameterizedTest
    @EnumSource
    void aModuleHasItsSettings(ServiceName service) {
        var settings = settings(service.id());

        assertThat(map(map(settings, "spring"), "application")).containsEntry("name", service.id());
        assertThat(map(map(settings, "vouchsafe"), "mongodb")).containsEntry("database", service.database());
        assertThat(map(map(settings("gateway"), "vouchsafe"), "services"))
                .containsEntry(
                        service.shortName(),
                        "http://localhost:" + map(settings, "server").get("port"));
        assertThat(ComposeFile.read("pom.xml")).contains("<module>%s</module>".formatted(service.id()));
    }

    private static String password(ServiceName service) {
        return "MONGO_" + service.name() + "_PASSWORD";
    }

    private static Map<String, Object> settings(String module) {
        return ComposeFile.yaml("%s/src/main/resources/%s.yml".formatted(module, module));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> in, String name) {
        return (Map<String, Object>) in.getOrDefault(name, Map.of());
    }
}
