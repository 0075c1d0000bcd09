package dev.vouchsafe.embedded.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * One change in the journal: length, whether more of the same command follows, a check of these two, a checksum of the
 * rest; then the kind of change, the collection, the document's key and the document.
 */
final class Frame {

    static final int HEADER = 12;
    static final byte PUT = 1;
    static final byte DELETE = 2;
    static final byte DROP = 3;

    private static final int LENGTH_AND_FLAG_KEY = 0x5A17C3;

    private Frame() {}

    static int length(String collection, byte[] id, byte[] content) {
        return HEADER + 1 + 2 + collection.getBytes(StandardCharsets.UTF_8).length + 4 + id.length + content.length;
    }

    /** Writes a frame at the buffer's position, as one that more frames follow. */
    static void write(ByteBuffer buffer, byte change, String collection, byte[] id, byte[] content) {
        int start = buffer.position();
        byte[] name = collection.getBytes(StandardCharsets.UTF_8);
        buffer.position(start + HEADER);
        buffer.put(change)
                .putShort((short) name.length)
                .put(name)
                .putInt(id.length)
                .put(id)
                .put(content);
        int length = buffer.position() - start;
        setHeader(buffer, start, length, true);
        buffer.putInt(start + 8, checksum(buffer, start + HEADER, length - HEADER));
    }

    static void setHeader(ByteBuffer buffer, int start, int length, boolean moreFollows) {
        buffer.putInt(start, length);
        buffer.putInt(start + 4, headerCheck(length, moreFollows ? 1 : 0));
    }

    static int checksum(ByteBuffer buffer, int start, int length) {
        var crc = new CRC32C();
        crc.update(buffer.slice(start, length));
        return (int) crc.getValue();
    }

    /** True if length and flag are what was written. */
    static boolean headerIntact(int length, int check) {
        int flag = check >>> 24;
        return length > HEADER && flag <= 1 && headerCheck(length, flag) == check;
    }

    static boolean moreFollows(int check) {
        return check >>> 24 == 1;
    }

    private static int headerCheck(int length, int flag) {
        int mixed = (length * 0x9E3779B1 + flag) >>> 8;
        return flag << 24 | (mixed ^ LENGTH_AND_FLAG_KEY) & 0xFFFFFF;
    }
}
