package dev.vouchsafe.benchmark.assignment;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The least that a consumer of the same messages can do: polls, and puts each durably into a collection by an insert of
 * its own.
 */
public final class RawConsumer {

    private static final Duration POLL = Duration.ofMillis(100);

    private RawConsumer() {}

    /**
     * Arguments: the broker, the topic, the server's address, how many messages there are, and how many of them are to
     * warm up.
     */
    public static void main(String[] arguments) {
        int all = Integer.parseInt(arguments[3]);
        int warmUp = Integer.parseInt(arguments[4]);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                arguments[0],
                "group.id",
                "raw-consumer",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "max.poll.records",
                500);
        try (var client = MongoClients.create(arguments[2]);
                var consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var stored = client.getDatabase("raw")
                    .getCollection("messages")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                    .withReadConcern(ReadConcern.MAJORITY);
            consumer.subscribe(List.of(arguments[1]));
            // A poll may bring more than was asked for.
            int before = consume(consumer, stored, warmUp).count();
            var watch = consume(consumer, stored, all - before);
            System.out.println("ok rate=" + watch.rate() + " quarters=" + watch.lastQuarterToFirst());
        }
    }

    private static Stopwatch consume(
            KafkaConsumer<byte[], byte[]> consumer, MongoCollection<Document> stored, int most) {
        var watch = new Stopwatch();
        while (watch.count() < most) {
            for (var record : consumer.poll(POLL)) {
                stored.insertOne(new Document("_id", record.topic() + "-" + record.partition() + "-" + record.offset())
                        .append("value", new Binary(record.value())));
                watch.saw(1);
            }
            consumer.commitSync();
        }
        return watch;
    }
}
