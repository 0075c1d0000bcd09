package dev.vouchsafe.embedded.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFilesTest {

    @TempDir
    Path folder;

    @Test
    void theHighestNumberCountsHoweverManyDigitsItHas() throws IOException {
        Path last = Files.createFile(folder.resolve("documents-999999.journal"));
        Path draft = Files.createFile(JournalFiles.draftAfter(last));
        assertThat(JournalFiles.newest(folder)).isEqualTo(last);

        Path next = JournalFiles.publish(draft);

        assertThat(next).hasFileName("documents-1000000.journal");
        assertThat(JournalFiles.newest(folder)).isEqualTo(next);
        JournalFiles.deleteOthers(folder, next);
        assertThat(folder)
                .isDirectoryContaining(file -> file.equals(next))
                .isDirectoryNotContaining(file -> file.equals(last));
    }
}
