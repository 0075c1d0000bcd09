package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.outbox.Notices;
import dev.vouchsafe.platform.outbox.Outbox;
import java.time.Duration;
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

    /** Notices have people's addresses in them: they are kept as long as a mail is tried. */
    private static final Duration NOTICES_KEPT = Duration.ofDays(3);
    /** Messages are facts; how long a broker keeps those that name nobody is its operator's to decide. */
    private static final Duration FOR_EVER = Duration.ofMillis(-1);

    private TopicPlan() {}

    static NewTopics of(
            Inbound inbound, Optional<Outbox> outbox, Optional<Notices> notices, MessagingProperties properties) {
        var topics = new ArrayList<NewTopic>();
        var largest = Math.toIntExact(properties.maxMessageBytes().toBytes());
        for (var topic : inbound.topics()) {
            topics.add(topic(topic, largest, kept(topic, properties), properties));
            var letters = Topics.deadLetter(topic);
            topics.add(topic(letters, properties.maxDeadLetterBytes(), kept(topic, properties), properties));
        }
        outbox.ifPresent(out -> topics.add(topic(out.topic(), largest, FOR_EVER, properties)));
        notices.ifPresent(out -> topics.add(topic(out.topic(), largest, NOTICES_KEPT, properties)));
        return new NewTopics(topics.toArray(NewTopic[]::new));
    }

    private static Duration kept(String topic, MessagingProperties properties) {
        if (Topics.NOTICES.contains(topic)) {
            return NOTICES_KEPT;
        }
        return Topics.OF_PERSONS.contains(topic) ? properties.personalKept() : FOR_EVER;
    }

    private static NewTopic topic(String name, int maxBytes, Duration kept, MessagingProperties properties) {
        return TopicBuilder.name(name)
                .partitions(properties.partitions())
                .replicas(properties.replication())
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxBytes))
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis()))
                .build();
    }
}
