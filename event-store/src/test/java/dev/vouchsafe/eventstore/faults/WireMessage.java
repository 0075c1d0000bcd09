package dev.vouchsafe.eventstore.faults;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One whole message of MongoDB's wire protocol: a header of four integers (length, identifier, what it answers, kind),
 * then for the usual kind flags and a document whose first field is the command.
 */
record WireMessage(byte[] bytes) {

    private static final int HEADER = 16;
    private static final int LONGEST = 64 << 20;
    private static final int OP_MSG = 2013;
    /** Behind the header: flags (4), the kind of the section (1), the length of its document (4). */
    private static final int FIRST_FIELD = HEADER + 4 + 1 + 4;

    private static final byte STRING = 2;

    /** The next message, or null at the end of the connection. */
    static WireMessage read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(from);
        byte[] start = in.readNBytes(4);
        if (start.length < 4) {
            return null;
        }
        int length = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < HEADER || length > LONGEST) {
            throw new IOException("not a message of MongoDB's protocol: length " + length);
        }
        byte[] bytes = new byte[length];
        System.arraycopy(start, 0, bytes, 0, 4);
        if (in.readNBytes(bytes, 4, length - 4) < length - 4) {
            throw new EOFException();
        }
        return new WireMessage(bytes);
    }

    int id() {
        return integer(4);
    }

    int answers() {
        return integer(8);
    }

    /** Whether this asks to insert into a collection. */
    boolean inserts(String collection) {
        return integer(12) == OP_MSG
                && bytes.length > FIRST_FIELD
                && bytes[FIRST_FIELD] == STRING
                && has(FIRST_FIELD + 1, "insert\0")
                && has(FIRST_FIELD + 1 + "insert\0".length() + 4, collection + '\0');
    }

    /** Whether this answers that a write was refused. */
    boolean refusesAWrite() {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("writeErrors\0");
    }

    private boolean has(int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length >= at + wanted.length
                && ByteBuffer.wrap(bytes, at, wanted.length).equals(ByteBuffer.wrap(wanted));
    }

    private int integer(int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
