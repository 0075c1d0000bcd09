package dev.vouchsafe.standalone.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.standalone.RunStopped;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes as VLSC and MPN do: CloudEvents in binary content mode. */
public final class KafkaExternalSystems implements ExternalSystems, AutoCloseable {

    /**
     * The largest message that can be published, in bytes. The installation's topics take as much, its services read
     * less.
     */
    public static final int LARGEST_MESSAGE = 8 * 1024 * 1024;

    private static final List<String> TOPICS =
            List.of(Topics.VLSC, Topics.MPN, Topics.ELIGIBILITY, Topics.VOUCHER, Topics.PAYMENT);

    private final WholeTopic wholeTopic;
    private final KafkaProducer<String, byte[]> producer;

    public KafkaExternalSystems(String bootstrapServers) {
        this(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /** @param connection what Kafka's clients connect with, by Kafka's own names */
    public KafkaExternalSystems(Map<String, Object> connection) {
        wholeTopic = new WholeTopic(connection);
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // A scenario may hold a huge value on purpose.
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_MESSAGE);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public void publish(ScenarioLine.Publish message) {
        var record = new ProducerRecord<>(message.topic(), message.key(), message.value());
        header(record, "content-type", "application/json");
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", message.id());
        header(record, "ce_source", message.source());
        header(record, "ce_type", message.type());
        header(record, "ce_time", message.at().toString());
        if (message.subject() != null) {
            header(record, "ce_subject", message.subject());
        }
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new RunStopped(
                    "Line " + message.number() + " can't be published to " + message.topic() + ": "
                            + requireNonNull(e.getCause()).getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped("The play was interrupted.", e);
        }
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    @Override
    public long published(ScenarioLine.Publish message) {
        return wholeTopic.records(message.topic()).stream()
                .filter(record -> message.id().equals(header(record, "ce_id"))
                        && message.source().equals(header(record, "ce_source")))
                .count();
    }

    @Override
    public int deadLetters(String topic) {
        // A service that was stopped in between may have put the same message there again.
        return (int) wholeTopic.records(Topics.deadLetter(topic)).stream()
                .map(record ->
                        List.of(bytes(record, DeadLetterHeaders.PARTITION), bytes(record, DeadLetterHeaders.OFFSET)))
                .distinct()
                .count();
    }

    private static ByteBuffer bytes(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return ByteBuffer.wrap(header == null ? new byte[0] : header.value());
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    @Override
    public List<String> topics() {
        return TOPICS;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
