package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.platform.messaging.TopicReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of this service, by id, as they lie in the dead-letter topics. Each is read from there once in the
 * life of a process; only its beginning is kept.
 */
final class DeadLetterIndex {

    private final String service;
    private final List<String> topics;
    private final TopicReader reader;
    private final Map<String, DeadLetter> letters = new LinkedHashMap<>();
    private final Set<String> replays = new HashSet<>();
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
                            .filter(letter -> !isCopy(letter, record.value()))
                            .ifPresent(letter -> letters.putIfAbsent(letter.id(), letter))));
        }
        return new ArrayList<>(letters.values());
    }

    /**
     * The one with this id. The broker is asked only if it isn't known yet.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker doesn't answer
     */
    synchronized Optional<DeadLetter> find(String id) {
        var known = letters.get(id);
        return known != null
                ? Optional.of(known)
                : all().stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /**
     * The message as it came. Where its value was left out, it still lies on its topic. Empty if the broker has it no
     * more.
     */
    Optional<ConsumerRecord<byte[], byte[]>> message(DeadLetter letter) {
        return letter.omitted()
                ? reader.at(letter.origin(), letter.offset())
                : reader.at(letter.partition(), letter.place());
    }

    /** What was sent again once, and by a crash twice, is one message: it is put aside twice then. */
    private boolean isCopy(DeadLetter letter, byte @Nullable [] value) {
        return letter.replayOf() != null
                && !replays.add(letter.replayOf() + " " + (value == null ? "" : Sha256.hex(value)));
    }
}
