package dev.vouchsafe.platform.outbox;

import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.signing.MessageSigner;
import java.time.Duration;
import java.util.HashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerFactory;

/** Publishes the log of a service that declares an {@link Outbox}; the broker is that of {@code spring.kafka.*}. */
@AutoConfiguration(
        after = KafkaAutoConfiguration.class,
        afterName = "dev.vouchsafe.platform.signing.SigningConfiguration")
@ConditionalOnBean(Outbox.class)
class OutboxConfiguration {

    private static final int MOST_BLOCKING_MS = 10_000;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    @Bean
    OutboxPublisher outboxPublisher(
            Outbox outbox,
            StoredJson json,
            MessageSigner signer,
            OutboxProducer outboxProducer,
            ObjectProvider<AlsoSent> others) {
        return new OutboxPublisher(
                outbox,
                new CloudEventTopic(outbox.topic(), outbox.source(), json, signer, outboxProducer.producer()),
                others.orderedStream().toList());
    }

    @Bean
    @ConditionalOnBean(Notices.class)
    NoticePublisher noticePublisher(
            Notices notices, StoredJson json, MessageSigner signer, OutboxProducer outboxProducer) {
        return new NoticePublisher(
                notices,
                new CloudEventTopic(notices.topic(), notices.source(), json, signer, outboxProducer.producer()));
    }

    @Bean
    OutboxProducer outboxProducer(ProducerFactory<?, ?> connection) {
        var settings = new HashMap<>(connection.getConfigurationProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A record that expired while later ones were written would come behind them when it is sent again.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MOST_BLOCKING_MS);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new OutboxProducer(new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
    }

    /** The producer of what follows from the log. Each topic has one writer, so nothing comes between its records. */
    record OutboxProducer(Producer<String, byte[]> producer) implements AutoCloseable {

        @Override
        public void close() {
            producer.close(CLOSE_WITHIN);
        }
    }
}
