package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.messaging.TopicReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The dead letters of this service, by id, as they lie in the dead-letter topics. Each is read from there once in the
 * life of a process; only its beginning is kept.
 */
final class DeadLetterIndex {

    private final String service;
    private final List<String> topics;
    private final TopicReader reader;
    private final Map<String, DeadLetter> letters = new LinkedHashMap<>();
    private final Map<TopicPartition, Long> read = new HashMap<>();

    /** @param inbound the topics that the service reads */
    DeadLetterIndex(String service, Collection<String> inbound, TopicReader reader) {
        this.service = service;
        this.topics = inbound.stream().map(Topics::deadLetter).sorted().toList();
        this.reader = reader;
    }

    /**
     * All that were put aside up to now.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker doesn't answer
     */
    synchronized List<DeadLetter> all() {
        if (!topics.isEmpty()) {
            read.putAll(reader.visit(
                    topics,
                    read,
                    record -> DeadLetter.of(service, record)
                            .ifPresent(letter -> letters.putIfAbsent(letter.id(), letter))));
        }
        return new ArrayList<>(letters.values());
    }
}
