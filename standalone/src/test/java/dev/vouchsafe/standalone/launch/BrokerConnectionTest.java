package dev.vouchsafe.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Who publishes a scenario shows the broker who it is as the services do: by the same variables. */
class BrokerConnectionTest {

    @Test
    void theEnvironmentSaysHowToSignIn() {
        assertThat(connection(Map.of(
                        "SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                        "SPRING_KAFKA_SSL_TRUST_STORE_TYPE", "PEM",
                        "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512",
                        "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "module required;")))
                .containsEntry("bootstrap.servers", "broker.example:9092")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("sasl.jaas.config", "module required;");
    }

    @Test
    void withoutItNothingIsShown() {
        assertThat(connection(Map.of()))
                .containsEntry("bootstrap.servers", "broker.example:9092")
                .doesNotContainKeys("security.protocol", "sasl.mechanism");
    }

    private static Map<String, Object> connection(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return BrokerConnection.to("broker.example:9092", environment);
    }
}
