package dev.vouchsafe.benchmark.assignment;

import dev.vouchsafe.benchmark.comparison.Obstacle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Watches what voucher-service publishes: an assignment that is seen here is durable and told. */
final class Published implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final KafkaConsumer<byte[], byte[]> consumer;

    Published(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "group.id", "benchmark", "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of("voucher.events"));
    }

    /** Waits for so many assignments. */
    Stopwatch assignments(int count) {
        var watch = new Stopwatch();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (watch.count() < count) {
            if (System.nanoTime() > end) {
                throw new Obstacle("Only " + watch.count() + " of " + count + " assignments were published in time.");
            }
            int assigned = 0;
            for (var message : consumer.poll(POLL)) {
                var type = type(message);
                if (type.equals("voucher.assignment-refused.v1")) {
                    throw new Obstacle(
                            "An assignment was refused: " + new String(message.value(), StandardCharsets.UTF_8));
                }
                assigned += type.equals("voucher.assigned.v1") ? 1 : 0;
            }
            watch.saw(assigned);
        }
        return watch;
    }

    private static String type(ConsumerRecord<byte[], byte[]> message) {
        return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
