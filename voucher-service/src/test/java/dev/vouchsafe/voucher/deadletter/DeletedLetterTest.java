package dev.vouchsafe.voucher.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** The broker keeps messages as long as its operator wants. */
class DeletedLetterTest extends DeadLettersUnderTest {

    @Test
    void whatTheBrokerHasNoMoreIsNotReplayedButDismissed() throws Exception {
        var letter = unreadable("V-1", "[1]");
        deleteAll(Topics.deadLetter(TOPIC));

        assertRefused(letter, Map.of("reason", "Again."));
        assertRefused(letter, Map.of("reason", "Again.", "value", benefit("V-1")));
        assertThat(letter(letter).path("state").asString()).isEqualTo("open");
        dismiss(letter, Map.of("reason", "It is gone.")).expectStatus().isOk();
    }

    private static void assertRefused(String letter, Map<String, String> body) {
        replay(letter, body)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("wrong-state");
    }

    private static void deleteAll(String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", service.bootstrapServers()))) {
            var partitions = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions();
            admin.deleteRecords(partitions.stream()
                            .collect(Collectors.toMap(
                                    partition -> new TopicPartition(topic, partition.partition()),
                                    partition -> RecordsToDelete.beforeOffset(-1))))
                    .all()
                    .get();
        }
    }
}
