package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
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

    private static final Logger log = LoggerFactory.getLogger(InboundConsumers.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** A broker that is there is waited for: what is published after the start is read. */
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    /** For one that handles a record as the service stops; another process handles it again. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(2);

    private final Supplier<List<ConcurrentMessageListenerContainer<byte[], byte[]>>> made;
    private final TopicsReady topics;
    private final String group;
    private final boolean alone;
    private volatile List<ConcurrentMessageListenerContainer<byte[], byte[]>> containers = List.of();
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
        while (topics.await()) {
            try {
                if (alone) {
                    topics.disband(group);
                }
                start(made.get());
                return;
            } catch (IllegalStateException | KafkaException brokerAway) {
                log.warn("the consumers of {} can't start yet", group, brokerAway);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private synchronized void start(List<ConcurrentMessageListenerContainer<byte[], byte[]>> ready) {
        if (!stopped) {
            containers = ready;
            ready.forEach(ConcurrentMessageListenerContainer::start);
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
