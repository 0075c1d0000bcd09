package dev.vouchsafe.eventstore;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bson.BsonSerializationException;
import org.bson.BsonType;

/**
 * Reads the bytes of a document from front to back, without a copy of each name. Bytes that are no such document make
 * it fail with a {@link RuntimeException} of some kind, never go on for ever.
 */
final class StoredBytes {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private int at;
    private int type;
    private int name;
    private int value;

    /** @param start where the document begins; it ends where it says so, whatever comes behind it */
    StoredBytes(byte[] bytes, int start) {
        this.bytes = bytes;
        this.at = start;
    }

    /** Goes into the document that begins here: at the very beginning, or the value of the field. */
    void open() {
        take(Integer.BYTES);
    }

    /** Goes to the next field, behind the value of this one; false behind the last, which ends the document. */
    boolean next() {
        type = bytes[at++];
        if (type == 0) {
            return false;
        }
        int end = at;
        while (bytes[end] != 0) {
            end++;
        }
        name = at;
        value = end + 1;
        at = value;
        return true;
    }

    /** Whether the field has that name, in ASCII. */
    boolean is(byte[] expected) {
        return Arrays.equals(bytes, name, value - 1, expected, 0, expected.length);
    }

    String name() {
        return new String(bytes, name, value - 1 - name, StandardCharsets.UTF_8);
    }

    boolean is(BsonType expected) {
        return type == expected.getValue();
    }

    long readLong() {
        return (long) LONG.get(bytes, expect(BsonType.INT64).take(Long.BYTES));
    }

    long readDate() {
        return (long) LONG.get(bytes, expect(BsonType.DATE_TIME).take(Long.BYTES));
    }

    int readInt() {
        return (int) INT.get(bytes, expect(BsonType.INT32).take(Integer.BYTES));
    }

    String readString() {
        int length = expect(BsonType.STRING).length(1);
        return new String(bytes, take(length), length - 1, StandardCharsets.UTF_8);
    }

    /** A text that others of these documents hold as well. */
    String readString(RecurringTexts recurring) {
        int length = expect(BsonType.STRING).length(1);
        int from = take(length);
        return recurring.of(bytes, from, from + length - 1);
    }

    /** The bytes of a text, or of a binary. */
    byte[] readContent() {
        if (is(BsonType.STRING)) {
            int length = length(1);
            int from = take(length);
            return Arrays.copyOfRange(bytes, from, from + length - 1);
        }
        int length = expect(BsonType.BINARY).length(0);
        int from = take(1 + length) + 1; // behind the subtype
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    StoredBytes expect(BsonType expected) {
        if (!is(expected)) {
            throw new BsonSerializationException("The field " + name() + " is of another type than " + expected);
        }
        return this;
    }

    /** Passes over the value, of whatever type it is. */
    void skip() {
        switch (BsonType.findByValue(type)) {
            case NULL, UNDEFINED, MIN_KEY, MAX_KEY -> {}
            case BOOLEAN -> take(1);
            case INT32 -> take(Integer.BYTES);
            case DOUBLE, DATE_TIME, TIMESTAMP, INT64 -> take(Long.BYTES);
            case OBJECT_ID -> take(12);
            case DECIMAL128 -> take(16);
            case STRING, SYMBOL, JAVASCRIPT -> take(length(1));
            case DB_POINTER -> take(length(1) + 12);
            case BINARY -> take(1 + length(0));
            case DOCUMENT, ARRAY, JAVASCRIPT_WITH_SCOPE -> take(length(Integer.BYTES) - Integer.BYTES);
            default ->
                throw new BsonSerializationException(
                        "A field of unknown type " + type); // a regular expression too: nobody adds one
        }
    }

    private int length(int least) {
        int length = (int) INT.get(bytes, take(Integer.BYTES));
        if (length < least) {
            throw new BsonSerializationException("A length is wrong");
        }
        return length;
    }

    /** Where the next bytes are, which are passed over. */
    private int take(int count) {
        if (count < 0 || count > bytes.length - at) {
            throw new BsonSerializationException("A length is wrong");
        }
        int from = at;
        at += count;
        return from;
    }
}
