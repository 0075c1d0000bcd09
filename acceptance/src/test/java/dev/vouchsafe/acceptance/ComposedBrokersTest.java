package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.service.ServiceName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

/** The three brokers of docker-compose.yml: what they keep, whom they let in, and what that one may do. */
class ComposedBrokersTest {

    private final ComposeFile compose = ComposeFile.withEverythingGiven();

    @Test
    void keepWhatTwoOfThreeHave() {
        for (int node = 1; node <= 3; node++) {
            assertThat(compose.environment("kafka-" + node))
                    .containsEntry("KAFKA_NODE_ID", String.valueOf(node))
                    .containsEntry("KAFKA_MIN_INSYNC_REPLICAS", "2")
                    .containsEntry("KAFKA_DEFAULT_REPLICATION_FACTOR", "3")
                    .containsEntry("KAFKA_UNCLEAN_LEADER_ELECTION_ENABLE", "false")
                    .containsEntry("KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND", "false")
                    .containsEntry(
                            "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                            "BROKER:SSL,CLIENT:SASL_SSL,OUTSIDE:SASL_SSL,CONTROLLER:SSL");
        }
    }

    @Test
    void knowEachServiceByItsOwnName() {
        for (ServiceName service : ServiceName.values()) {
            assertThat(compose.environment(service.id()))
                    .containsEntry("VOUCHSAFE_MESSAGING_REPLICATION", "3")
                    .containsEntry("SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL")
                    .hasEntrySatisfying(
                            "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
                            signsIn -> assertThat(signsIn).contains("username=\"" + service.id() + "\""));
            assertThat(compose.environment(service.id() + "-2"))
                    .as("a second replica")
                    .isEqualTo(compose.environment(service.id()));
        }
    }

    /**
     * Nobody outside reads anything, or writes into a topic of a service; a service writes to its own and to what it
     * reads.
     */
    @Test
    void letNobodyOutsideWriteInAServicesName() {
        List<String[]> rows = ComposeFile.read("docker/kafka/access.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        Map<String, Set<String>> writers = Map.of(
                "vlsc.events", Set.of("vlsc", "voucher-service"),
                "mpn.events", Set.of("mpn", "eligibility-service"),
                "eligibility.events",
                        Set.of("eligibility-service", "voucher-service", "payment-service", "notification-service"),
                "voucher.events", Set.of("voucher-service", "payment-service", "notification-service"),
                "payment.events", Set.of("payment-service", "notification-service"),
                "voucher.notices", Set.of("voucher-service", "notification-service"),
                "payment.notices", Set.of("payment-service", "notification-service"));
        writers.forEach((topic, names) -> assertThat(rows.stream()
                        .filter(row -> row[3].contains("Write"))
                        .filter(row -> Arrays.asList(row[2].split(" ")).contains(topic))
                        .map(row -> row[0]))
                .as(topic)
                .containsExactlyInAnyOrderElementsOf(names));
        for (String outside : List.of("vlsc", "mpn")) {
            assertThat(rows.stream().filter(row -> row[0].equals(outside)).map(row -> String.join(",", row)))
                    .containsExactly(outside + ",topic," + outside + ".events,Write");
        }
        assertThat(rows.stream().map(row -> row[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(ServiceName.values()).map(ServiceName::id), Stream.of("vlsc", "mpn"))
                                .toList());
    }

    @Test
    void haveTheVersionThatIsTested() {
        assertThat(ComposeFile.read("docker-compose.yml"))
                .contains("image: apache/kafka:" + AppInfoParser.getVersion() + "\n");
    }
}
