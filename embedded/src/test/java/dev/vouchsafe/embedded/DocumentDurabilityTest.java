package dev.vouchsafe.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An acknowledged write outlives the process. Run longer with {@code -Dembedded.kills=50}. A failure names its seed;
 * {@code -Dembedded.seed} repeats its choices, though not its timing.
 */
class DocumentDurabilityTest {

    private static final int KILLS = Integer.getInteger("embedded.kills", 2);
    private static final long SEED = Long.getLong("embedded.seed", System.nanoTime());
    private static final int WRITERS = 6;
    private static final int KEYS = 40;

    /** What each key was last told to hold, and what it may hold besides, since its last write was not answered. */
    private record Known(long acknowledged, long attempted) {}

    @TempDir
    Path folder;

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong versions = new AtomicLong();

    @Test
    void noAcknowledgedWriteIsLostByAKill() throws Exception {
        var random = new Random(SEED);
        for (int round = 0; round < KILLS; round++) {
            // Small enough that compaction runs all the time, and is hit by kills too.
            try (KilledServer server = KilledServer.start(folder, 100_000)) {
                checkAll(server.uri(), round);
                long until = acknowledged.get() + 100 + random.nextInt(700);
                writeUntilKilled(server, until, round);
            }
        }
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(folder, 0)) {
            checkAll(store.uri(), KILLS);
        }
        assertThat(acknowledged.get()).isGreaterThan(KILLS * 100L);
    }

    private void writeUntilKilled(KilledServer server, long until, int round) throws InterruptedException {
        try (MongoClient client = MongoClients.create(server.uri() + "/?serverSelectionTimeoutMS=3000")) {
            MongoCollection<Document> items = client.getDatabase("durable").getCollection("items");
            try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
                for (int i = 0; i < WRITERS; i++) {
                    int writer = i;
                    var random = new Random(SEED + 1 + (long) round * WRITERS + writer);
                    writers.submit(() -> writeUntilRefused(items, writer, random));
                }
                await(of(round))
                        .atMost(1, TimeUnit.MINUTES)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> acknowledged.get() >= until);
                server.kill();
            }
        }
    }

    private void writeUntilRefused(MongoCollection<Document> items, int writer, Random random) {
        try {
            while (true) {
                String key = writer + "-" + random.nextInt(KEYS);
                long version = versions.incrementAndGet();
                known.compute(key, (same, before) -> new Known(before == null ? 0 : before.acknowledged(), version));
                Document document = new Document("version", version)
                        .append("tags", List.of("all", "v" + version))
                        .append("filling", "x".repeat(random.nextInt(3000)));
                items.replaceOne(Filters.eq("_id", key), document, new ReplaceOptions().upsert(true));
                known.put(key, new Known(version, version));
                acknowledged.incrementAndGet();
            }
        } catch (MongoException killed) {
            // That is how every round ends.
        }
    }

    private static String of(int round) {
        return "seed %s, round %s".formatted(SEED, round);
    }

    private void checkAll(String uri, int round) {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoCollection<Document> items = client.getDatabase("durable").getCollection("items");
            items.createIndex(new Document("version", 1));
            items.createIndex(new Document("tags", 1));
            known.forEach((key, expected) -> {
                Document document = items.find(Filters.eq("_id", key)).first();
                long version = document == null ? 0 : document.getLong("version");
                assertThat(version).as("%s, %s", key, of(round)).isIn(expected.acknowledged(), expected.attempted());
                if (document != null) {
                    assertThat(items.find(Filters.eq("version", version)).first())
                            .as("by index, %s", of(round))
                            .isEqualTo(document);
                    assertThat(items.find(Filters.eq("tags", "v" + version)).first())
                            .as("by index, %s", of(round))
                            .isEqualTo(document);
                }
                known.put(key, new Known(version, version));
            });
            assertThat(items.countDocuments(Filters.eq("tags", "all")))
                    .as("no index entry without a document, %s", of(round))
                    .isEqualTo(items.countDocuments());
        }
    }
}
