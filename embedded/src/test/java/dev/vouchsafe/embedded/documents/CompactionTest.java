package dev.vouchsafe.embedded.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import de.bwaldvogel.mongo.bson.Document;
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
            Path inTheWay = Files.createDirectory(JournalFiles.draftAfter(storage.journal().file()));
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

    /** The same document over and over. */
    private static void writeUntil(Storage storage, long bytes) {
        while (storage.fileBytes() < bytes) {
            storage.put("db.items", new byte[] {1}, new Document("text", "x".repeat(500)));
            storage.journal().endCommand();
        }
    }
}
