package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.outbox.Outbox;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/**
 * The topics that the service needs, created where they are missing: what it reads, where it puts what it can't read,
 * what it writes.
 */
final class TopicPlan {

    private TopicPlan() {}

    static NewTopics of(Inbound inbound, Optional<Outbox> outbox, MessagingProperties properties) {
        var topics = new ArrayList<NewTopic>();
        var largest = Math.toIntExact(properties.maxMessageBytes().toBytes());
        for (var topic : inbound.topics()) {
            topics.add(topic(topic, largest, properties));
            topics.add(topic(Topics.deadLetter(topic), properties.maxDeadLetterBytes(), properties));
        }
        outbox.ifPresent(out -> topics.add(topic(out.topic(), largest, properties)));
        return new NewTopics(topics.toArray(NewTopic[]::new));
    }

    private static NewTopic topic(String name, int maxBytes, MessagingProperties properties) {
        return TopicBuilder.name(name)
                .partitions(properties.partitions())
                .replicas(properties.replication())
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxBytes))
                // Messages are facts; how long a broker keeps them is its operator's to decide, not the default week's.
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                .build();
    }
}
