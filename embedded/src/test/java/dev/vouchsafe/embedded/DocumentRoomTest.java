package dev.vouchsafe.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full: a server may refuse then, but not show what it couldn't store, and needs no restart when there is
 * room.
 */
class DocumentRoomTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void needsPrlimit() {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/prlimit")),
                "Skipped: without prlimit a file's size can't be limited");
    }

    @Test
    void whatHasNoRoomIsRefusedAndNotSeenAndLaterThereIsRoom() throws Exception {
        List<Integer> stored;
        try (KilledServer server = KilledServer.start(folder, Long.MAX_VALUE);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> items = items(client);
            items.createIndex(new Document("tags", 1));
            insert(items, 1);
            limit(server, journalBytes() + ":");

            assertThatThrownBy(() -> insert(items, 2)).isInstanceOf(MongoException.class);
            assertThatThrownBy(() -> insert(items, 3))
                    .isInstanceOfSatisfying(
                            MongoException.class, e -> assertThat(e.getCode()).isEqualTo(14031));
            assertThat(ids(items)).containsExactly(1);
            assertThat(items.find(Filters.eq("tags", "t2")).first()).isNull();

            limit(server, journalBytes() + 100_000 + ":");
            int last = insertUntilRefused(items);
            assertThat(last).isGreaterThan(4);
            assertThat(ids(items))
                    .containsExactlyElementsOf(Stream.concat(
                                    Stream.of(1), IntStream.rangeClosed(4, last).boxed())
                            .toList());

            limit(server, "unlimited:");
            insert(items, last + 1);
            stored = ids(items);
            assertThat(stored).endsWith(last + 1);
        }
        try (KilledServer server = KilledServer.start(folder, Long.MAX_VALUE);
                MongoClient client = MongoClients.create(server.uri())) {
            assertThat(ids(items(client))).isEqualTo(stored);
        }
    }

    /** The journal's buffer is full after the first document, and there is room for a part of it. */
    @Test
    void aLargeCommandThatEndsInItsMiddleIsUndoneAndDamagesNothing() throws Exception {
        try (KilledServer server = KilledServer.start(folder, Long.MAX_VALUE);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> items = items(client);
            insert(items, 1);
            limit(server, journalBytes() + 300_000 + ":");

            assertThatThrownBy(() -> items.insertMany(List.of(large(2), large(3))))
                    .isInstanceOf(MongoException.class);
            assertThat(ids(items)).containsExactly(1);

            limit(server, "unlimited:");
            items.insertMany(List.of(large(4), large(5)));
        }
        try (KilledServer server = KilledServer.start(folder, Long.MAX_VALUE);
                MongoClient client = MongoClients.create(server.uri())) {
            assertThat(ids(items(client))).containsExactly(1, 4, 5);
        }
    }

    @Test
    void ofManyWritersEachIsToldWhatBecameOfItsOwnWrite() throws Exception {
        Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        var next = new AtomicInteger();
        try (KilledServer server = KilledServer.start(folder, Long.MAX_VALUE);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> items = items(client);
            for (int round = 0; round < 10; round++) {
                limit(server, journalBytes() + 150_000 + ":");
                try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
                    for (int i = 0; i < 8; i++) {
                        writers.execute(() -> insertUntilRefused(items, next, acknowledged));
                    }
                }
                assertThat(ids(items)).as("round %s", round).containsExactlyInAnyOrderElementsOf(acknowledged);
            }
        }
    }

    private static void insertUntilRefused(
            MongoCollection<Document> items, AtomicInteger next, Set<Integer> acknowledged) {
        try {
            while (true) {
                int id = next.incrementAndGet();
                insert(items, id);
                acknowledged.add(id);
            }
        } catch (MongoException full) {
            // That is how every round ends.
        }
    }

    private static Document large(int id) {
        return new Document("_id", id).append("text", "x".repeat(700_000));
    }

    /** Returns the last one that was stored. */
    private static int insertUntilRefused(MongoCollection<Document> items) {
        int next = 4;
        try {
            for (; next < 1000; next++) {
                insert(items, next);
            }
        } catch (MongoException full) {
            return next - 1;
        }
        throw new AssertionError("everything had room");
    }

    private static void insert(MongoCollection<Document> items, int id) {
        items.insertOne(
                new Document("_id", id).append("tags", List.of("t" + id)).append("text", "x".repeat(2000)));
    }

    private static List<Integer> ids(MongoCollection<Document> items) {
        return items.find()
                .sort(new Document("_id", 1))
                .map(document -> document.getInteger("_id"))
                .into(new ArrayList<>());
    }

    private static MongoCollection<Document> items(MongoClient client) {
        return client.getDatabase("db").getCollection("items");
    }

    private static void limit(KilledServer server, String softLimit) throws Exception {
        assertThat(new ProcessBuilder("prlimit", "--pid", String.valueOf(server.pid()), "--fsize=" + softLimit)
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private long journalBytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
