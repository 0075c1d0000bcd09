package dev.vouchsafe.embedded.documents;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a journal from its beginning. Its last frame may be torn: the file ends in it, or only zeros follow. A kill or
 * a power cut leaves that, and nobody was told that the command is done. Any other frame that doesn't fit its checksum
 * is damage, and is refused.
 */
final class JournalReader {

    /** A change as it was read: {@code frame} is its position, {@code frameLength} its bytes. */
    record Change(byte kind, String collection, byte[] id, byte[] content, long frame, int frameLength) {

        /** Takes the changes of whole commands in their order. */
        interface Consumer {
            void accept(Change change);
        }
    }

    private static final int WINDOW = 1 << 20;
    private static final int UNWRITTEN = 16;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private ByteBuffer window = ByteBuffer.allocate(0);
    private long windowStart;

    JournalReader(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.size = channel.size();
    }

    /** Returns the position after the last whole command. */
    long replay(Change.Consumer changes) throws IOException {
        if (size < Journal.MAGIC.length || !Arrays.equals(bytes(0, Journal.MAGIC.length), Journal.MAGIC)) {
            throw new DamagedJournal("the file " + file.getFileName() + " is not a journal of this server");
        }
        List<Change> command = new ArrayList<>();
        long end = Journal.MAGIC.length;
        long at = end;
        while (at < size) {
            if (size - at < Frame.HEADER) {
                return end;
            }
            int length = intAt(at);
            int check = intAt(at + 4);
            if (!Frame.headerIntact(length, check)) {
                return endIfOnlyZeros(at, end);
            }
            if (size - at < length) {
                return end;
            }
            ByteBuffer frame = ByteBuffer.wrap(bytes(at, length));
            if (Frame.checksum(frame, Frame.HEADER, length - Frame.HEADER) != frame.getInt(8)) {
                // A power cut may have lengthened the file without writing the last of it.
                return endIfOnlyZeros(Math.max(at + Frame.HEADER, at + length - UNWRITTEN), end);
            }
            command.add(change(frame, at));
            at += length;
            if (!Frame.moreFollows(check)) {
                command.forEach(changes::accept);
                command.clear();
                end = at;
            }
        }
        return end;
    }

    private static Change change(ByteBuffer frame, long position) {
        frame.position(Frame.HEADER);
        byte kind = frame.get();
        byte[] name = new byte[Short.toUnsignedInt(frame.getShort())];
        frame.get(name);
        byte[] id = new byte[frame.getInt()];
        frame.get(id);
        byte[] content = new byte[frame.remaining()];
        frame.get(content);
        return new Change(kind, new String(name, StandardCharsets.UTF_8), id, content, position, frame.limit());
    }

    private long endIfOnlyZeros(long from, long end) throws IOException {
        for (long at = from; at < size; at++) {
            if (bytes(at, 1)[0] != 0) {
                throw new DamagedJournal("the file " + file.getFileName() + " is damaged at byte " + from);
            }
        }
        return end;
    }

    private int intAt(long position) throws IOException {
        return ByteBuffer.wrap(bytes(position, 4)).getInt();
    }

    private byte[] bytes(long position, int length) throws IOException {
        if (position < windowStart || position + length > windowStart + window.limit()) {
            fill(position, length);
        }
        byte[] bytes = new byte[length];
        window.get((int) (position - windowStart), bytes);
        return bytes;
    }

    private void fill(long position, int length) throws IOException {
        window = ByteBuffer.allocate((int) Math.min(Math.max(WINDOW, length), size - position));
        windowStart = position;
        while (window.hasRemaining()) {
            if (channel.read(window, position + window.position()) < 0) {
                throw new EOFException("the file " + file + " became shorter while it was read");
            }
        }
        window.flip();
    }
}
