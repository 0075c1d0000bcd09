package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.outbox.Notices;
import dev.vouchsafe.platform.outbox.Outbox;
import dev.vouchsafe.platform.projection.OverdueWork;
import dev.vouchsafe.platform.schema.JsonSchemas;
import dev.vouchsafe.platform.signing.MessageVerifier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.ProducerFactory;

/** Wires the way in for messages. The consumer group is the service's name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingConfiguration {

    private static final int MOST_FETCH_WAIT_MS = 5_000;
    /** Less than a client waits for any answer. */
    private static final int FETCH_WAIT_ALONE_MS = 20_000;
    /** Messages and deadlines of the same agreements, decided at the same time, would lose races to each other. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    /** The shortest that brokers take by default. */
    private static final int SESSION_MS = 6_000;

    private static final int HEARTBEAT_MS = 1_500;

    private static final int RECORDS_PER_POLL = 500;

    @Bean
    Inbound inbound(ObjectProvider<InboundHandler<?>> handlers) {
        return new Inbound(List.copyOf(handlers.orderedStream().toList()));
    }

    @Bean
    DecisionHandler<RecordReceived> recordReceived() {
        return DecisionHandler.of(RecordReceived.class, (command, states) -> Decision.accept(command.event()));
    }

    @Bean
    NewTopics topics(
            Inbound inbound, Optional<Outbox> outbox, Optional<Notices> notices, MessagingProperties properties) {
        return TopicPlan.of(inbound, outbox, notices, properties);
    }

    @Bean
    DeadLetters deadLetters(
            TopicWriter writer,
            ObjectProvider<UnbelievedMessages> unbelieved,
            @Value("${spring.application.name}") String service) {
        return new DeadLetters(
                service, writer, (record, why) -> unbelieved.ifAvailable(told -> told.heard(record, why)));
    }

    @Bean
    TopicWriter topicWriter(ProducerFactory<?, ?> connection, MessagingProperties properties) {
        Map<String, Object> settings = new HashMap<>(connection.getConfigurationProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, properties.maxDeadLetterBytes());
        return new TopicWriter(
                new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @Bean
    TopicReader topicReader(ConsumerFactory<?, ?> connection) {
        Map<String, Object> settings = new HashMap<>(connection.getConfigurationProperties());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MOST_FETCH_WAIT_MS);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new TopicReader(
                () -> new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    @Bean
    MessageReader messageReader(
            Inbound inbound,
            ObjectProvider<JsonSchemas> schemas,
            MessagingProperties properties,
            ObjectProvider<MessageVerifier> verifier) {
        return new MessageReader(
                inbound,
                schemas.getIfAvailable(JsonSchemas::new),
                properties.maxValueBytes().toBytes(),
                new Credibility(new Speakers(properties.sources()), verifier::getObject));
    }

    @Bean
    MessageTrials messageTrials(MessageReader reader) {
        return new MessageTrials(reader);
    }

    @Bean
    InboundConsumers inboundConsumers(
            Inbound inbound,
            MessageReader reader,
            DeadLetters deadLetters,
            Commands commands,
            OverdueWork overdue,
            ConsumerFactory<?, ?> connection,
            KafkaAdmin admin,
            MessagingProperties properties,
            @Value("${spring.application.name}") String service,
            @Value("${vouchsafe.node:#{null}}") String node) {
        return new InboundConsumers(
                inbound,
                new InboundListener(
                        new InboundSteps(reader, deadLetters),
                        commands,
                        () -> overdue.giveWay(LONGEST_REST),
                        new HandledOffsets()),
                consumers(connection, properties.alone() ? FETCH_WAIT_ALONE_MS : MOST_FETCH_WAIT_MS),
                service,
                node,
                new TopicsReady(admin, inbound.topics()),
                properties);
    }

    private static ConsumerFactory<byte[], byte[]> consumers(ConsumerFactory<?, ?> connection, int fetchWait) {
        Map<String, Object> settings = new HashMap<>(connection.getConfigurationProperties());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        // Another process takes over within 10 s what one that died has read: this time-out and a heartbeat or two.
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS);
        settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
        settings.putIfAbsent(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, fetchWait);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_POLL);
        return new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
