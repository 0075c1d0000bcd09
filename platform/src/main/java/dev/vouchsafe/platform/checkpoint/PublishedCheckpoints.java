package dev.vouchsafe.platform.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.log.LogCheckpoint;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.eventstore.Checkpoint;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.messaging.TopicReader;
import dev.vouchsafe.platform.messaging.UnbelievedMessage.Why;
import dev.vouchsafe.platform.messaging.UnbelievedMessages;
import dev.vouchsafe.platform.signing.MessageVerifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads back every checkpoint that a service has published and signed. One that somebody else wrote says nothing. */
final class PublishedCheckpoints {

    private static final Logger log = LoggerFactory.getLogger(PublishedCheckpoints.class);

    private final String name;
    private final byte[] service;
    private final StoredJson json;
    private final TopicReader topics;
    private final Supplier<MessageVerifier> verifier;
    private final UnbelievedMessages unbelieved;

    PublishedCheckpoints(
            String service,
            StoredJson json,
            TopicReader topics,
            Supplier<MessageVerifier> verifier,
            UnbelievedMessages unbelieved) {
        this.name = service;
        this.service = service.getBytes(UTF_8);
        this.json = json;
        this.topics = topics;
        this.verifier = verifier;
        this.unbelieved = unbelieved;
    }

    /**
     * All of them up to now, in order.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer
     */
    List<Checkpoint> all() {
        var found = new ArrayList<Checkpoint>();
        topics.visit(List.of(Topics.CHECKPOINTS), Map.of(), record -> add(record, found));
        return found;
    }

    private void add(ConsumerRecord<byte[], byte[]> record, List<Checkpoint> found) {
        if (!Arrays.equals(service, record.key())) {
            return;
        }
        var disbelief = verifier.get().disbelief(record, name);
        if (disbelief.isPresent()) {
            log.warn(
                    "{}-{}@{} is no checkpoint of {}: it {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    name,
                    disbelief.get().words());
            unbelieved.heard(record, Why.SIGNATURE);
            return;
        }
        try {
            var message = json.read(record.value(), LogCheckpoint.class);
            found.add(new Checkpoint(message.position(), message.hash(), message.count()));
        } catch (RuntimeException unreadable) { // it vouches for nothing; the others still do
            log.warn("{}-{}@{} is no checkpoint", record.topic(), record.partition(), record.offset(), unreadable);
        }
    }
}
