package dev.vouchsafe.embedded.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is whole in the file is never answered as an error, one that isn't is never answered as done. */
class PlayedLinesTest {

    @TempDir
    Path folder;

    private Path file;
    private SmallDisk disk;
    private Journal journal;

    @BeforeEach
    void begin() throws IOException {
        Journal.begin(folder, true).close();
        file = JournalFiles.newest(folder);
        disk = new SmallDisk(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        journal = Journal.continuing(file, disk, disk.size(), true);
    }

    @Test
    void whatWasWrittenBeforeAFailedWriteIsStillForced() throws IOException {
        long kept = command("kept", 100);
        failedCommand();

        journal.sync(kept);

        assertThat(disk.forced).isEqualTo(1);
        assertThat(journal.isCutShort()).isTrue();
        journal.close();
        assertThat(reopened()).containsExactly("kept");
    }

    @Test
    void whoWaitsForTheDiskWhileTheFileIsOpenedAgainIsAnsweredToo() throws IOException {
        long kept = command("kept", 100);
        failedCommand();
        journal.close();

        assertThatCode(() -> journal.sync(kept)).doesNotThrowAnyException();

        assertThat(disk.forced).isEqualTo(1);
        assertThat(reopened()).containsExactly("kept");
    }

    @Test
    void afterAFailedForcedWriteNothingIsAnsweredAsDoneAndTheFileIsNotOpenedAgain() throws IOException {
        long first = command("first", 100);
        disk.forceFails = true;
        assertThatThrownBy(() -> journal.sync(first)).isInstanceOf(UncheckedIOException.class);
        disk.forceFails = false;

        assertThatThrownBy(() -> journal.sync(first)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> command("second", 100)).isInstanceOf(UncheckedIOException.class);
        assertThat(journal.isCutShort()).isFalse();
        journal.close();
        assertThat(disk.forced).isZero();
    }

    @Test
    void aForcedWriteThatFailsAfterAFailedWriteLeavesItInDoubtToo() throws IOException {
        long kept = command("kept", 100);
        failedCommand();
        disk.forceFails = true;
        assertThatThrownBy(() -> journal.sync(kept)).isInstanceOf(UncheckedIOException.class);
        disk.forceFails = false;

        assertThatThrownBy(() -> journal.sync(kept)).isInstanceOf(UncheckedIOException.class);
        assertThat(journal.isCutShort()).isFalse();
    }

    @Test
    void nothingOfACommandIsEndedThatFailedInItsMiddle() throws IOException {
        command("kept", 100);
        append("large", 700_000);
        disk.room = journal.end() - 400_000;
        assertThatThrownBy(() -> append("larger", 700_000)).isInstanceOf(UncheckedIOException.class);
        journal.endCommand();
        journal.close();
        assertThat(reopened()).containsExactly("kept");
    }

    @Test
    void aFirstStartThatWasHinderedLeavesNothingInTheWayOfTheNext() throws IOException {
        Files.delete(file);
        // An interrupted thread can open a file, but not write to it.
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Storage.open(folder, true)).isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();

        Storage.open(folder, true).close();

        assertThat(reopened()).isEmpty();
    }

    private long command(String id, int length) {
        append(id, length);
        journal.endCommand();
        return journal.end();
    }

    private void append(String id, int length) {
        byte[] content = new byte[length];
        // Zeros at the end would pass for what a power cut leaves.
        Arrays.fill(content, (byte) 'x');
        journal.append(Frame.PUT, "db.items", id.getBytes(), content);
    }

    private void failedCommand() {
        disk.room = journal.end() + 50;
        assertThatThrownBy(() -> command("refused", 100)).isInstanceOf(UncheckedIOException.class);
    }

    private List<String> reopened() throws IOException {
        List<String> ids = new ArrayList<>();
        Journal.resume(file, change -> ids.add(new String(change.id())), true).close();
        return ids;
    }
}
