package dev.vouchsafe.embedded.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

    private static final int SMALLEST = 10_000;

    @TempDir
    Path folder;

    @Test
    void afterAFailureItIsDueAgainWhenTheFileHasGrown() throws IOException {
        try (Storage storage = Storage.open(folder, false)) {
            var compaction = new Compaction(storage, SMALLEST, false);
            writeUntil(storage, SMALLEST + 1);
            assertThat(compaction.isDue()).isTrue();
            Path inTheWay = Files.createDirectory(
                    JournalFiles.draftAfter(storage.journal().file()));
            assertThatThrownBy(compaction::run).isInstanceOf(IOException.class);
            long failedAt = storage.fileBytes();

            writeUntil(storage, failedAt + SMALLEST - 2_000);
            assertThat(compaction.isDue()).isFalse();
            writeUntil(storage, failedAt + SMALLEST + 1);
            assertThat(compaction.isDue()).isTrue();

            Files.delete(inTheWay);
            compaction.run();
            assertThat(storage.fileBytes()).isLessThan(SMALLEST);
            writeUntil(storage, SMALLEST + 1);
            assertThat(compaction.isDue()).isTrue();
        }
    }

    @Test
    void oneThatIsLateLeavesAClosedStoreAlone() throws IOException {
        Storage storage = Storage.open(folder, false);
        writeUntil(storage, SMALLEST + 1);
        Path journal = storage.journal().file();
        CompletableFuture<Void> late;
        storage.lock.readLock().lock();
        try {
            late = CompletableFuture.runAsync(() -> {
                try {
                    new Compaction(storage, SMALLEST, false).run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            await().until(storage.lock::hasQueuedThreads);
            storage.journal().close();
        } finally {
            storage.lock.readLock().unlock();
        }

        assertThatThrownBy(late::join)
                .hasCauseInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it is closed");
        assertThat(JournalFiles.newest(folder)).isEqualTo(journal).exists();
    }

    /** The same document over and over. */
    private static void writeUntil(Storage storage, long bytes) {
        while (storage.fileBytes() < bytes) {
            storage.put("db.items", new byte[] {1}, new Document("text", "x".repeat(500)));
            storage.journal().endCommand();
        }
    }
}
