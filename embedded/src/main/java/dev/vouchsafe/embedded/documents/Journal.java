package dev.vouchsafe.embedded.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The file of changes, written at its end only. {@link #append} is called under the store's write lock; {@link #sync}
 * outside it, so that one forced write covers every command that is waiting for one. After a failed write it takes no
 * more and shows no more, as what is in memory isn't what is in the file; what was written before is whole, and is
 * still forced. After a failed forced write nothing is sure.
 */
final class Journal implements AutoCloseable {

    static final byte[] MAGIC = "vdocs\0\0\1".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BUFFER = 1 << 20;
    private static final int ROOM = 64 * 1024;

    private final Path file;
    private final FileChannel channel;
    private final boolean durable;
    private final Object syncing = new Object();

    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private int lastFrame = -1;
    private volatile long flushed;
    private volatile long synced;
    private volatile @Nullable IOException failure;
    private volatile boolean cutShort;
    private volatile boolean doubtful;
    private volatile boolean retired;

    private Journal(Path file, FileChannel channel, long end, boolean durable) {
        this.file = file;
        this.channel = channel;
        this.durable = durable;
        this.flushed = end;
        this.synced = end;
    }

    /**
     * Begins a folder's first file: aside, as one that a kill or a full disk left without its beginning would be taken
     * for a damaged one.
     */
    static Journal begin(Path folder, boolean durable) throws IOException {
        Path draft = JournalFiles.firstDraft(folder);
        FileChannel channel = JournalFiles.create(draft);
        try {
            writeFully(channel, ByteBuffer.wrap(MAGIC), 0);
            channel.force(true);
            Path file = JournalFiles.publish(draft);
            JournalFiles.syncFolder(folder);
            return new Journal(file, channel, MAGIC.length, durable);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Goes on with a file after its last whole command; what a kill left of an unfinished one is cut off. */
    static Journal resume(Path file, JournalReader.Change.Consumer changes, boolean durable) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            long end = new JournalReader(file, channel).replay(changes);
            channel.truncate(end);
            channel.force(true);
            return new Journal(file, channel, end, durable);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Goes on with a file that another journal's content was copied to, all of it forced. */
    static Journal continuing(Path file, FileChannel channel, long end, boolean durable) {
        return new Journal(file, channel, end, durable);
    }

    Path file() {
        return file;
    }

    /** Where the next frame goes. */
    long end() {
        return flushed + buffer.position();
    }

    /** Adds a change to the present command; returns the frame's position. */
    long append(byte change, String collection, byte[] id, byte[] content) {
        refuseAfterFailure();
        int length = Frame.length(collection, id, content);
        if (buffer.remaining() < length) {
            write();
            if (buffer.remaining() < length) {
                buffer = ByteBuffer.allocate(length);
            }
        }
        long position = end();
        lastFrame = buffer.position();
        Frame.write(buffer, change, collection, id, content);
        return position;
    }

    /**
     * Ends the present command and hands it to the operating system; from here on it survives the end of this process.
     */
    void endCommand() {
        if (lastFrame >= 0) {
            Frame.setHeader(buffer, lastFrame, buffer.position() - lastFrame, false);
            write();
        }
    }

    /**
     * Waits until everything before this position is on the disk, also where a later command's write failed meanwhile.
     */
    void sync(long position) {
        if (!durable || synced >= position) {
            return;
        }
        synchronized (syncing) {
            if (synced >= position || retired) {
                return;
            }
            if (doubtful) {
                refuseAfterFailure();
            }
            long covered = flushed;
            try {
                channel.force(false);
                synced = covered;
            } catch (IOException e) {
                throw failed(e);
            }
        }
    }

    /** Bytes of the file from a position on. */
    ByteBuffer read(long position, int length) {
        if (position + length > flushed) {
            // Within one command: what is still in the buffer.
            return buffer.slice((int) (position - flushed), length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, position + bytes.position()) < 0) {
                    throw new IOException("the journal " + file + " ends too early");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.flip();
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one at a time writes: who has the write lock
    private void write() {
        try {
            int length = buffer.position();
            writeFully(channel, buffer.flip(), flushed);
            flushed += length;
            buffer = buffer.capacity() > BUFFER ? ByteBuffer.allocate(BUFFER) : buffer.clear();
            lastFrame = -1;
        } catch (IOException e) {
            // What the file got of this command must stay a beginning without an end, so nothing of it may be ended or
            // written again.
            buffer.clear();
            lastFrame = -1;
            failure = e;
            cutShort = true;
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether a write failed, so that the file ends within a command; up to there it is sound, and can be opened again.
     */
    boolean isCutShort() {
        return cutShort && !doubtful;
    }

    /**
     * Tries whether the file can grow, before anything is changed. Leaves zeros at its end if killed meanwhile, which
     * mean nothing.
     *
     * @throws IOException if it can't
     */
    void proveRoom() throws IOException {
        try {
            writeFully(channel, ByteBuffer.allocate(ROOM), flushed);
        } finally {
            channel.truncate(flushed);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** Closes and deletes the file after another one, forced to the disk, has taken its place. */
    void retire() throws IOException {
        synchronized (syncing) {
            retired = true;
            channel.close();
        }
        Files.deleteIfExists(file);
    }

    /** Lets nothing more be written after a failure that leaves open what is on the disk. */
    UncheckedIOException failed(IOException e) {
        failure = e;
        doubtful = true;
        return new UncheckedIOException(e);
    }

    void refuseAfterFailure() {
        if (failure != null) {
            throw new UncheckedIOException(
                    "the journal can't be written since an earlier failure: " + failure.getMessage(), failure);
        }
    }

    /**
     * Forces what commands may still be waiting for, and closes the file. A compaction that is late finds that nothing
     * may follow.
     */
    @Override
    public void close() throws IOException {
        synchronized (syncing) {
            try (channel) {
                if (!doubtful) {
                    sync(flushed);
                }
            } finally {
                if (failure == null) {
                    failure = new IOException("it is closed");
                }
            }
        }
    }
}
