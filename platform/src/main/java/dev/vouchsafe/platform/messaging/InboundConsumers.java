package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * One listener container per inbound topic. A record that can't be handled now is tried again for ever, and what
 * follows it on its partition waits; offsets are committed behind the effect.
 */
final class InboundConsumers extends ServicePart {

    private final Supplier<List<ConcurrentMessageListenerContainer<byte[], byte[]>>> made;
    private final TopicsReady topics;
    private final String group;
    private final boolean alone;
    private List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers = List.of();

    /**
     * @param node this process's name among those that share the work; null for none: then a restart may wait for the
     *     group
     */
    InboundConsumers(
            Inbound inbound,
            InboundListener listener,
            ConsumerFactory<byte[], byte[]> consumers,
            String group,
            @Nullable String node,
            TopicsReady topics,
            MessagingProperties properties) {
        super(Phase.INBOUND);
        this.topics = topics;
        this.group = group;
        this.alone = properties.alone();
        this.made = () -> inbound.topics().stream()
                .map(topic -> container(
                        topic, alone ? all(topic) : subscribed(topic, node), group, listener, consumers, properties))
                .toList();
    }

    private ContainerProperties all(String topic) {
        return new ContainerProperties(topics.partitions(topic).stream()
                .map(partition -> new TopicPartitionOffset(topic, partition))
                .toArray(TopicPartitionOffset[]::new));
    }

    private static ContainerProperties subscribed(String topic, @Nullable String node) {
        var settings = new ContainerProperties(topic);
        if (node != null) {
            // A member with a name takes its partitions up at once when it comes back, also after it was killed.
            settings.getKafkaConsumerProperties().put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, node + "-" + topic);
        }
        return settings;
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            String topic,
            ContainerProperties settings,
            String group,
            InboundListener listener,
            ConsumerFactory<byte[], byte[]> consumers,
            MessagingProperties properties) {
        settings.setGroupId(group);
        settings.setMessageListener(listener);
        settings.setConsumerRebalanceListener(listener.handled());
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        // So that a message that fails holds up its own partition alone.
        settings.setSubBatchPerPartition(true);
        settings.setStopImmediate(true);
        var container = new ConcurrentMessageListenerContainer<>(consumers, settings);
        container.setBeanName("inbound-" + topic);
        container.setConcurrency(properties.concurrency());
        container.setCommonErrorHandler(forEver(properties));
        return container;
    }

    private static DefaultErrorHandler forEver(MessagingProperties properties) {
        var waits = new ExponentialBackOff(properties.firstRetry().toMillis(), 2);
        waits.setMaxInterval(properties.longestRetry().toMillis());
        var handler = new DefaultErrorHandler(waits);
        // By default some failures, such as a ClassCastException, would be logged and skipped.
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    @Override
    protected void begin() {
        topics.await();
        if (alone) {
            topics.disband(group);
        }
        containers = made.get();
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    protected void end() {
        // Each waits for the answer of the broker that it has asked for more: all at once.
        var running = new CountDownLatch(containers.size());
        containers.forEach(container -> container.stop(running::countDown));
        try {
            running.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
