package dev.vouchsafe.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFolderTest {

    @TempDir
    Path folder;

    @Test
    void dataAndIndexesSurviveARestart() {
        with(folder, items -> {
            items.createIndex(new Document("n", 1), new IndexOptions().unique(true));
            items.insertMany(IntStream.range(0, 50)
                    .mapToObj(i -> new Document("_id", i).append("n", i).append("text", "x".repeat(i * 100)))
                    .toList());
            items.deleteOne(Filters.eq("_id", 7));
        });
        with(folder, items -> {
            assertThat(items.countDocuments()).isEqualTo(49);
            assertThat(items.find(Filters.eq("n", 49)).first().getString("text"))
                    .hasSize(4900);
            assertThatThrownBy(() -> items.insertOne(new Document("n", 8))).hasMessageContaining("E11000");
            items.insertOne(new Document("n", 7));
        });
    }

    @Test
    void anIndexThatWouldExpireDocumentsIsOneLikeAnyOther() {
        var expiring = new IndexOptions().expireAfter(1L, TimeUnit.SECONDS);
        with(folder, items -> {
            items.createIndex(new Document("at", 1), expiring);
            items.insertOne(new Document("_id", 1).append("at", new Date(0)));
        });
        with(folder, items -> {
            items.createIndex(new Document("at", 1), expiring);
            assertThat(items.find(Filters.lt("at", new Date(1))).first()).isNotNull();
        });
    }

    @Test
    void filesAreStoredWhole() {
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        ObjectId[] id = new ObjectId[1];
        withBucket(bucket -> id[0] = bucket.uploadFromStream("report.pdf", new ByteArrayInputStream(content)));
        withBucket(bucket -> {
            var out = new ByteArrayOutputStream();
            bucket.downloadToStream(id[0], out);
            assertThat(out.toByteArray()).isEqualTo(content);
            assertThat(bucket.find().first().getLength()).isEqualTo(content.length);
            bucket.delete(id[0]);
            assertThat(bucket.find()).isEmpty();
        });
    }

    @Test
    void theFileStaysBoundedUnderManySingleCommits() {
        long smallest = 300_000;
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(folder, 0, smallest);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> items = client.getDatabase("db").getCollection("items");
            items.insertMany(IntStream.range(0, 100)
                    .mapToObj(i -> new Document("_id", i).append("text", "x".repeat(2000)))
                    .toList());
            for (int i = 0; i < 1500; i++) {
                items.updateOne(Filters.eq("_id", i % 100), Updates.set("n", i));
            }
            // 3 MB were written; 0.2 MB live.
            await().untilAsserted(() -> assertThat(journalBytes()).isLessThan(2 * smallest));
            assertThat(items.countDocuments(Filters.gte("n", 1400))).isEqualTo(100);
        }
        with(
                folder,
                items ->
                        assertThat(items.countDocuments(Filters.gte("n", 1400))).isEqualTo(100));
    }

    @Test
    void aFolderInUseIsRefused() {
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(folder, 0)) {
            assertThat(store.uri()).startsWith("mongodb://127.0.0.1:");
            refused("using it");
        }
    }

    @Test
    void aFolderInUseByAnotherProcessIsRefused() throws IOException {
        try (KilledServer server = KilledServer.start(folder, 1_000_000)) {
            assertThat(server.uri()).isNotEmpty();
            refused("using it");
        }
        EmbeddedDocumentStore.start(folder, 0).close();
    }

    @Test
    void aForeignFolderIsRefused() throws IOException {
        Files.writeString(folder.resolve("letters.txt"), "not ours");
        refused("not written here");
    }

    @Test
    void aFolderOfAnotherKindIsRefused() {
        EmbeddedKafka.start(folder, 0).close();
        refused("another kind");
    }

    @Test
    void aLaterFormatIsRefused() throws IOException {
        EmbeddedDocumentStore.start(folder, 0).close();
        Files.writeString(folder.resolve("format"), "documents 99\n");
        refused("later version");
    }

    @Test
    void damageAnywhereInTheFileIsRefused() throws IOException {
        with(
                folder,
                items -> items.insertMany(IntStream.range(0, 20)
                        .mapToObj(i -> new Document("_id", i).append("text", "some words"))
                        .toList()));
        byte[] intact = Files.readAllBytes(journal());
        for (long at : List.of(3L, 9L, 60L, intact.length / 2L, intact.length - 30L)) {
            byte[] damaged = intact.clone();
            damaged[(int) at] ^= 0x55;
            Files.write(journal(), damaged);
            refused("journal");
        }
        Files.write(journal(), intact);
        with(folder, items -> assertThat(items.countDocuments()).isEqualTo(20));
    }

    @Test
    void whatAKillLeftOfACommandIsCutOff() throws IOException {
        with(folder, items -> items.insertOne(new Document("_id", 1)));
        long whole = Files.size(journal());
        with(folder, items -> items.insertOne(new Document("_id", 2)));
        try (var file = new RandomAccessFile(journal().toFile(), "rw")) {
            file.setLength((whole + file.length()) / 2);
        }
        with(folder, items -> assertThat(items.find()).containsExactly(new Document("_id", 1)));
        try (var file = new RandomAccessFile(journal().toFile(), "rw")) {
            file.setLength(file.length() + 5000);
        }
        with(folder, items -> assertThat(items.find()).containsExactly(new Document("_id", 1)));
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedDocumentStore.start(folder, taken.getLocalPort()))
                    .isInstanceOf(PortInUse.class)
                    .hasMessage("Port " + taken.getLocalPort() + " is already in use.");
        }
        EmbeddedDocumentStore.start(folder, 0).close();
    }

    /** What is still open could be written to, while the folder belongs to somebody else. */
    @Test
    void aServerThatCouldNotListenLeavesNoFileOpen() throws IOException {
        Path open = Path.of("/proc/self/fd");
        Assumptions.assumeTrue(Files.isDirectory(open), "Skipped: here a process's open files can't be listed");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedDocumentStore.start(folder, taken.getLocalPort()))
                    .isInstanceOf(PortInUse.class);
        }
        assertThatThrownBy(() -> EmbeddedDocumentStore.start(folder, 70_000))
                .isInstanceOf(IllegalArgumentException.class);
        Path own = folder.toRealPath();
        assertThat(targets(open)).noneMatch(file -> file.startsWith(own));
    }

    private static List<Path> targets(Path links) throws IOException {
        List<Path> targets = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(links)) {
            for (Path link : all) {
                try {
                    targets.add(Files.readSymbolicLink(link));
                } catch (NoSuchFileException closed) {
                    // Another thread's file, closed meanwhile.
                }
            }
        }
        return targets;
    }

    private void refused(String reason) {
        assertThatThrownBy(() -> EmbeddedDocumentStore.start(folder, 0))
                .isInstanceOf(UnusableDataFolder.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(reason);
    }

    private Path journal() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".journal"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private long journalBytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("documents"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void with(Path folder, Consumer<MongoCollection<Document>> work) {
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            work.accept(client.getDatabase("db").getCollection("items"));
        }
    }

    private void withBucket(Consumer<GridFSBucket> work) {
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            work.accept(GridFSBuckets.create(client.getDatabase("db"), "deliverables"));
        }
    }
}
