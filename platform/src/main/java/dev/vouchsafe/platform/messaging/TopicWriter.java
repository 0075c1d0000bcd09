package dev.vouchsafe.platform.messaging;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Writes records as they are, each to the topic that it names. */
public final class TopicWriter implements AutoCloseable {

    /** Every record is waited for, so nothing is left to be sent. */
    private static final int CLOSE_WITHIN_SECONDS = 1;

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final KafkaTemplate<byte[], byte[]> kafka;

    /** @param producers used by nobody else; ends with this */
    TopicWriter(DefaultKafkaProducerFactory<byte[], byte[]> producers) {
        this.producers = producers;
        producers.setPhysicalCloseTimeout(CLOSE_WITHIN_SECONDS);
        this.kafka = new KafkaTemplate<>(producers);
    }

    /**
     * Returns once the broker has it.
     *
     * @throws RuntimeException if the broker did not take it
     */
    public void write(ProducerRecord<byte[], byte[]> record) {
        try {
            kafka.send(record).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker did not take a record of " + record.topic(), refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker had not acknowledged", e);
        }
    }

    /**
     * Sends all in their order. Returns once the broker has all of them.
     *
     * @throws RuntimeException if the broker did not take one; those behind it may have been taken
     */
    public void writeAll(List<ProducerRecord<byte[], byte[]>> records) {
        CompletableFuture<?>[] sent = records.stream().map(kafka::send).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(sent).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker did not take some records", refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker had not acknowledged", e);
        }
    }

    /** Whether a record was not taken since no topic, or not this one, takes one so large: no retry helps. */
    public static boolean isTooLarge(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        producers.destroy();
    }
}
