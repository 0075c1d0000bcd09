package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * One listener container per inbound topic. A record that can't be handled now is tried again for ever, and what
 * follows it on its partition waits; offsets are committed behind the effect.
 */
final class InboundConsumers extends ServicePart {

    /** A broker that is there is waited for: what is published after the start is read. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    /** For one that handles a record as the service stops; another process handles it again. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

    private final List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers;
    private final TopicsReady topics;
    private @Nullable Thread starting;
    private boolean stopped;

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
        this.containers = inbound.topics().stream()
                .map(topic -> container(topic, group, node, listener, consumers, properties))
                .toList();
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(
            String topic,
            String group,
            @Nullable String node,
            InboundListener listener,
            ConsumerFactory<byte[], byte[]> consumers,
            MessagingProperties properties) {
        var settings = new ContainerProperties(topic);
        settings.setGroupId(group);
        if (node != null) {
            // A member with a name takes its partitions up at once when it comes back, also after it was killed.
            settings.getKafkaConsumerProperties().put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, node + "-" + topic);
        }
        settings.setMessageListener(listener);
        settings.setConsumerRebalanceListener(listener.handled());
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        // So that a message that fails holds up its own partition alone.
        settings.setSubBatchPerPartition(true);
        settings.setStopImmediate(true);
        settings.setShutdownTimeout(STOP_WITHIN.toMillis());
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

    /** A broker that is away holds nothing else up: calls are answered meanwhile. */
    @Override
    protected void begin() {
        stopped = false;
        starting = Thread.ofPlatform().daemon().name("inbound-start").start(this::startWhenReady);
        try {
            starting.join(FIRST_WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startWhenReady() {
        if (topics.await()) {
            synchronized (this) {
                if (!stopped) {
                    containers.forEach(ConcurrentMessageListenerContainer::start);
                }
            }
        }
    }

    @Override
    protected void end() {
        synchronized (this) {
            stopped = true;
        }
        if (starting != null) {
            starting.interrupt();
        }
        // At once, however many wait for a broker that is away.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            containers.forEach(container -> threads.execute(container::stop));
        }
    }
}
