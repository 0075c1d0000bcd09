package dev.vouchsafe.platform.messaging;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * How far the records of each partition have been handled, which is committed again after a rebalance. The group may
 * refuse a commit while it rebalances; the container would then wait for the next record of the partition with it.
 */
final class HandledOffsets implements ConsumerAwareRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(HandledOffsets.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<TopicPartition, OffsetAndMetadata> handled = new ConcurrentHashMap<>();

    /**
     * @param records of one partition, in their order
     * @param count how many of them, from the first on, have had their effect
     */
    void handled(List<ConsumerRecord<byte[], byte[]>> records, int count) {
        if (count > 0) {
            var last = records.get(count - 1);
            handled.put(new TopicPartition(last.topic(), last.partition()), new OffsetAndMetadata(last.offset() + 1));
        }
    }

    /** @param added what the consumer did not own before; others may have gone on with it meanwhile */
    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> added) {
        handled.keySet().removeAll(added);
        var kept = new HashMap<>(handled);
        kept.keySet().retainAll(consumer.assignment());
        if (kept.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(kept, PATIENCE);
        } catch (RebalanceInProgressException again) {
            log.debug("the group rebalances again, and {} will be committed behind it", kept, again);
        }
    }
}
