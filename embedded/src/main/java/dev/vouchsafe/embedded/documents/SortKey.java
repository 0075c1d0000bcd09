package dev.vouchsafe.embedded.documents;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes whose unsigned order is the order of the values (types in the order of the wire protocol's comparison
 * rules). No encoding is the beginning of another one, so encodings can be joined to the key of a compound index. Equal
 * numbers of different types have equal encodings.
 */
final class SortKey {

    private static final int END = 0x00;
    private static final int NEXT = 0x01;
    private static final int ESCAPED_ZERO = 0xFF;

    private SortKey() {}

    /** Throws the protocol's BadValue error for a type that has no order here (decimals, code). */
    static byte[] of(@Nullable Object value) {
        var out = new ByteArrayOutputStream(24);
        write(value, out);
        return out.toByteArray();
    }

    static boolean exists(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().allMatch(SortKey::exists);
            case Collection<?> list -> list.stream().allMatch(SortKey::exists);
            case null -> true;
            default -> type(value) >= 0;
        };
    }

    /** The one byte all values of this value's type begin with, or -1 if the type has no order here. */
    static int type(@Nullable Object value) {
        return switch (value) {
            case MinKey ignored -> 0x05;
            case null -> 0x0A;
            case Missing ignored -> 0x0A;
            case Decimal128 ignored -> -1;
            case Number ignored -> 0x10;
            case String ignored -> 0x18;
            case Map<?, ?> ignored -> 0x20;
            case Collection<?> ignored -> 0x28;
            case BinData ignored -> 0x30;
            case LegacyUUID ignored -> 0x34;
            case UUID ignored -> 0x38;
            case ObjectId ignored -> 0x40;
            case Boolean ignored -> 0x48;
            case Instant ignored -> 0x50;
            case BsonTimestamp ignored -> 0x58;
            case BsonRegularExpression ignored -> 0x60;
            case MaxKey ignored -> 0xF0;
            default -> -1;
        };
    }

    /** The same order turned round. */
    static byte[] inverted(byte[] key) {
        byte[] inverted = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            inverted[i] = (byte) ~key[i];
        }
        return inverted;
    }

    /** The smallest key above everything that begins with this one. */
    static byte[] after(byte[] key) {
        for (int i = key.length - 1; i >= 0; i--) {
            if (key[i] != (byte) 0xFF) {
                byte[] next = Arrays.copyOf(key, i + 1);
                next[i]++;
                return next;
            }
        }
        byte[] beyondAll = new byte[key.length + 1];
        Arrays.fill(beyondAll, (byte) 0xFF);
        return beyondAll;
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** Every start with every end. */
    static List<byte[]> joinedEach(Collection<byte[]> starts, Collection<byte[]> ends) {
        List<byte[]> joined = new ArrayList<>(starts.size() * ends.size());
        for (byte[] start : starts) {
            for (byte[] end : ends) {
                joined.add(joined(start, end));
            }
        }
        return joined;
    }

    private static void write(@Nullable Object value, ByteArrayOutputStream out) {
        int type = type(value);
        if (type < 0) {
            throw new MongoServerError(
                    ErrorCode.BadValue,
                    "values of type " + requireNonNull(value).getClass().getSimpleName()
                            + " can't be indexed by this server");
        }
        out.write(type);
        switch (value) {
            case Number number -> writeNumber(number, out);
            case String text -> writeText(text, out);
            case Map<?, ?> document -> writeDocument(document, out);
            case Collection<?> list -> {
                for (Object element : list) {
                    out.write(NEXT);
                    write(element, out);
                }
                out.write(END);
            }
            case BinData binary -> {
                out.writeBytes(
                        ByteBuffer.allocate(4).putInt(binary.getData().length).array());
                out.writeBytes(binary.getData());
            }
            case LegacyUUID id -> writeUuid(id.getUuid(), out);
            case UUID id -> writeUuid(id, out);
            case ObjectId id -> out.writeBytes(id.toByteArray());
            case Boolean flag -> out.write(flag ? 1 : 0);
            case Instant instant -> writeLong(instant.toEpochMilli() ^ Long.MIN_VALUE, out);
            case BsonTimestamp timestamp -> writeLong(timestamp.getValue(), out);
            case BsonRegularExpression expression -> {
                writeText(expression.getPattern(), out);
                writeText(expression.getOptions() == null ? "" : expression.getOptions(), out);
            }
            case null, default -> {
                // The type says it all.
            }
        }
    }

    private static void writeNumber(Number number, ByteArrayOutputStream out) {
        double nearest = number.doubleValue() + 0.0;
        long bits = Double.doubleToLongBits(nearest);
        writeLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE, out);
        // Longs beyond 2^53 share a nearest double; what is lost there (at most 2^10) decides between them.
        long rest = number instanceof Long whole ? whole - (long) nearest : 0;
        out.writeBytes(ByteBuffer.allocate(2)
                .putShort((short) (rest ^ Short.MIN_VALUE))
                .array());
    }

    private static void writeText(String text, ByteArrayOutputStream out) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        if (text.indexOf('\0') < 0) {
            out.writeBytes(letters);
        } else {
            writeEscaped(letters, out);
        }
        out.write(END);
    }

    private static void writeEscaped(byte[] letters, ByteArrayOutputStream out) {
        for (byte letter : letters) {
            out.write(letter);
            if (letter == END) {
                out.write(ESCAPED_ZERO);
            }
        }
    }

    private static void writeDocument(Map<?, ?> document, ByteArrayOutputStream out) {
        document.forEach((name, value) -> {
            out.write(NEXT);
            out.write(Math.max(0, type(value)));
            writeText((String) name, out);
            write(value, out);
        });
        out.write(END);
    }

    private static void writeUuid(UUID id, ByteArrayOutputStream out) {
        out.writeBytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static void writeLong(long value, ByteArrayOutputStream out) {
        out.writeBytes(ByteBuffer.allocate(8).putLong(value).array());
    }
}
