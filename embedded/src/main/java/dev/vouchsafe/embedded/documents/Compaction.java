package dev.vouchsafe.embedded.documents;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rewrites the journal when more than half of it is dead. First it copies what lives, and commands go on. Then it takes
 * the write lock, and appends what was written meanwhile. At last the new file takes the old one's place.
 */
final class Compaction {

    private static final Logger log = LoggerFactory.getLogger(Compaction.class);
    private static final int BUFFER = 1 << 20;

    private record Live(Slot slot, long frame, int frameLength) {}

    private final Storage storage;
    private final long smallest;
    private final boolean durable;
    private volatile long notBelow;

    /** @param smallest bytes up to which a journal isn't worth the work */
    Compaction(Storage storage, long smallest, boolean durable) {
        this.storage = storage;
        this.smallest = smallest;
        this.notBelow = smallest;
        this.durable = durable;
    }

    boolean isDue() {
        return storage.fileBytes() > notBelow && storage.liveBytes() < storage.fileBytes() / 2;
    }

    /**
     * Runs at most once at a time; the caller holds no lock. After a failure it isn't due again until the file has
     * grown by as much as a file must have to be compacted at all: what hindered it, a full disk most likely, seldom
     * passes by the next command.
     */
    void run() throws IOException {
        notBelow = storage.fileBytes() + smallest;
        rewrite();
        notBelow = smallest;
    }

    private void rewrite() throws IOException {
        List<Live> live = new ArrayList<>();
        Journal old = storage.journal();
        long seen;
        storage.lock.readLock().lock();
        try {
            old.refuseAfterFailure();
            storage.forEach((collection, slot) -> live.add(new Live(slot, slot.frame, slot.frameLength)));
            seen = old.end();
        } finally {
            storage.lock.readLock().unlock();
        }
        live.sort(Comparator.comparingLong(Live::frame));
        Path draft = JournalFiles.draftAfter(old.file());
        long[] frames = new long[live.size()];
        FileChannel out = JournalFiles.create(draft);
        try {
            long copied = copyLive(old, live, frames, out);
            force(out);
            storage.lock.writeLock().lock();
            try {
                old.refuseAfterFailure();
                long end = copyTail(old, seen, copied, out);
                force(out);
                Path journal = JournalFiles.publish(draft);
                storage.continueWith(Journal.continuing(journal, out, end, durable));
                relocate(live, frames, seen, copied);
                nameOnDisk(journal);
                log.debug("Compacted {} bytes to {}", old.end(), end);
            } finally {
                storage.lock.writeLock().unlock();
            }
        } catch (IOException | RuntimeException e) {
            out.close();
            Files.deleteIfExists(draft);
            throw e;
        }
        old.retire();
    }

    /**
     * Before anything is acknowledged that only this file has, and before the old one goes: after a power cut the
     * folder has the old name, or this one.
     */
    private void nameOnDisk(Path journal) {
        try {
            JournalFiles.syncFolder(requireNonNull(journal.getParent()));
        } catch (IOException e) {
            throw storage.journal().failed(e);
        }
    }

    private long copyLive(Journal old, List<Live> live, long[] frames, FileChannel out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).put(Journal.MAGIC);
        long written = 0;
        for (int i = 0; i < frames.length; i++) {
            Live document = live.get(i);
            if (buffer.remaining() < document.frameLength()) {
                written += drain(buffer, out);
                if (buffer.remaining() < document.frameLength()) {
                    buffer = ByteBuffer.allocate(document.frameLength());
                }
            }
            frames[i] = written + buffer.position();
            int start = buffer.position();
            buffer.put(old.read(document.frame(), document.frameLength()));
            // Each one stands alone now, whatever command it was part of.
            Frame.setHeader(buffer, start, document.frameLength(), false);
        }
        return written + drain(buffer, out);
    }

    private static long copyTail(Journal old, long from, long end, FileChannel out) throws IOException {
        long at = from;
        while (at < old.end()) {
            int length = (int) Math.min(BUFFER, old.end() - at);
            ByteBuffer bytes = old.read(at, length);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            at += length;
        }
        return end + old.end() - from;
    }

    private void relocate(List<Live> live, long[] frames, long seen, long copied) {
        for (int i = 0; i < frames.length; i++) {
            Slot slot = live.get(i).slot();
            if (slot.frame == live.get(i).frame()) {
                slot.frame = frames[i];
            }
        }
        storage.forEach((collection, slot) -> {
            if (slot.frame >= seen) {
                slot.frame += copied - seen;
            }
        });
    }

    private void force(FileChannel out) throws IOException {
        if (durable) {
            out.force(true);
        }
    }

    private static long drain(ByteBuffer buffer, FileChannel out) throws IOException {
        int length = buffer.flip().remaining();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
        return length;
    }
}
