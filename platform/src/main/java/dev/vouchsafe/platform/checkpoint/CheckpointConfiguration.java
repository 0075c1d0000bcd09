package dev.vouchsafe.platform.checkpoint;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.eventstore.boot.EventStoreAutoConfiguration;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.messaging.MessagingProperties;
import dev.vouchsafe.platform.messaging.TopicReader;
import dev.vouchsafe.platform.messaging.UnbelievedMessages;
import dev.vouchsafe.platform.signing.MessageSigner;
import dev.vouchsafe.platform.signing.MessageVerifier;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Publishes what the log looks like ({@code vouchsafe.checkpoints.interval}, 1 minute; zero: never) and verifies it
 * against that; who asks for it waits for {@code vouchsafe.verification.patience}, 10 s.
 */
@AutoConfiguration(
        after = {KafkaAutoConfiguration.class, EventStoreAutoConfiguration.class},
        afterName = {
            "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration",
            "dev.vouchsafe.platform.messaging.MessagingAutoConfiguration",
            "dev.vouchsafe.platform.signing.SigningConfiguration"
        })
@ConditionalOnBean({MongoEventStorageEngine.class, MessagingProperties.class})
class CheckpointConfiguration {

    private static final int MOST_BLOCKING_MS = 2_000;

    /**
     * One partition: there is one message a minute, and reading it from the start is the only way it is read. Without
     * checkpoints there is no topic either: a start would wait for a broker that nothing else of the service may need.
     */
    @Bean
    NewTopics checkpointTopics(
            MessagingProperties properties, @Value("${vouchsafe.checkpoints.interval:1m}") Duration interval) {
        return interval.isZero()
                ? new NewTopics()
                : new NewTopics(TopicBuilder.name(Topics.CHECKPOINTS)
                        .partitions(1)
                        .replicas(properties.replication())
                        .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                        .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
                        .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
                        .build());
    }

    @Bean
    CheckpointTopic checkpointTopic(
            @Value("${spring.application.name}") String service,
            StoredJson json,
            MessageSigner signer,
            ProducerFactory<?, ?> connection) {
        Map<String, Object> settings = new HashMap<>(connection.getConfigurationProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MOST_BLOCKING_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, MOST_BLOCKING_MS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * MOST_BLOCKING_MS);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new CheckpointTopic(
                service,
                json,
                signer,
                () -> new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    @Bean
    CheckpointSchedule checkpointSchedule(
            MongoEventStorageEngine engine,
            CheckpointTopic topic,
            ServiceClock clock,
            @Value("${vouchsafe.checkpoints.interval:1m}") Duration interval) {
        return new CheckpointSchedule(engine.log(), topic, clock, interval);
    }

    @Bean
    CheckpointVerification checkpointVerification(
            @Value("${spring.application.name}") String service,
            StoredJson json,
            MongoEventStorageEngine engine,
            TopicReader topics,
            ObjectProvider<MessageVerifier> verifier,
            ObjectProvider<UnbelievedMessages> unbelieved,
            ServiceClock clock,
            @Value("${vouchsafe.verification.patience:10s}") Duration patience) {
        var published = new PublishedCheckpoints(
                service,
                json,
                topics,
                verifier::getObject,
                (record, why) -> unbelieved.ifAvailable(told -> told.heard(record, why)));
        return new CheckpointVerification(service, engine.log(), published, clock, patience);
    }

    /** The call for it, in a service that has calls. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Reads.class)
    @Import(VerificationHttp.class)
    static class OverHttp {

        @Bean
        AccessRules verificationAccess() {
            return AccessRules.of(AccessRule.allow(HttpMethod.GET, VerificationHttp.PATH, Role.AUDITOR));
        }
    }
}
