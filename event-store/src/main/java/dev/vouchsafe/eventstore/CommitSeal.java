package dev.vouchsafe.eventstore;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bson.BsonBinaryWriter;
import org.bson.BsonType;
import org.bson.io.BasicOutputBuffer;

/**
 * The last two fields of a commit's document: {@code prev}, the hash of the commit before, and {@code hash}, which is
 * SHA-256 over this document without that field. Both have a fixed size at a fixed distance from the end, so the bytes
 * are sealed and checked as they are stored.
 *
 * <p>A commit that was written before there were seals has neither; its hash is that of its whole document.
 */
final class CommitSeal {

    static final String PREVIOUS = "prev";
    static final String HASH = "hash";

    private static final int DOCUMENT_LENGTH = Integer.BYTES;
    private static final byte[] PREVIOUS_HEADER = header(PREVIOUS);
    private static final byte[] HASH_HEADER = header(HASH);
    private static final int FIELD = HASH_HEADER.length + Digest.LENGTH; // 43: the names happen to be of one length
    private static final byte END = 0;

    private CommitSeal() {}

    /** What precedes the 32 bytes of a field: type, name, length, subtype. */
    private static byte[] header(String name) {
        return ByteBuffer.allocate(name.length() + 7)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) BsonType.BINARY.getValue())
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(END)
                .putInt(Digest.LENGTH)
                .put((byte) 0)
                .array();
    }

    /** The canonical document of a commit behind one with that hash. */
    static byte[] seal(Commit commit, Digest previous) {
        return seal(unsealed(commit), previous);
    }

    static byte[] seal(byte[] unsealed, Digest previous) {
        int open = unsealed.length - 1;
        byte[] sealed = Arrays.copyOf(unsealed, open + 2 * FIELD + 1);
        put(sealed, open, PREVIOUS_HEADER, previous);
        put(sealed, open + FIELD, HASH_HEADER, Digest.NONE);
        ByteBuffer.wrap(sealed).order(ByteOrder.LITTLE_ENDIAN).putInt(sealed.length);
        sealedContent(sealed).copyTo(sealed, sealed.length - 1 - Digest.LENGTH);
        return sealed;
    }

    /** The canonical document of a commit without a seal. */
    static byte[] unsealed(Commit commit) {
        BasicOutputBuffer buffer = new BasicOutputBuffer();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            CommitCodec.write(writer, commit);
        }
        return buffer.toByteArray();
    }

    private static void put(byte[] target, int offset, byte[] header, Digest digest) {
        System.arraycopy(header, 0, target, offset, header.length);
        digest.copyTo(target, offset + header.length);
    }

    static boolean isSealed(byte[] document) {
        return hasField(document, 2, PREVIOUS_HEADER)
                && hasField(document, 1, HASH_HEADER)
                && document[document.length - 1] == END;
    }

    private static boolean hasField(byte[] document, int fromLast, byte[] header) {
        int offset = document.length - 1 - fromLast * FIELD;
        return offset >= DOCUMENT_LENGTH
                && Arrays.equals(document, offset, offset + header.length, header, 0, header.length);
    }

    /** The hash a document of the log carries, or stands for where it has no seal. */
    static Digest hash(byte[] document) {
        return isSealed(document) ? Digest.at(document, document.length - 1 - Digest.LENGTH) : wholeDocument(document);
    }

    /** The hash of the commit before, as a sealed document names it. */
    static Digest previous(byte[] sealed) {
        return Digest.at(sealed, sealed.length - 1 - FIELD - Digest.LENGTH);
    }

    /** Whether the content of a document is what its hash says, if it carries one. */
    static boolean isIntact(byte[] document) {
        return !isSealed(document) || sealedContent(document).equals(hash(document));
    }

    private static Digest sealedContent(byte[] sealed) {
        int length = sealed.length - FIELD;
        MessageDigest sha256 = Digest.sha256();
        sha256.update(ByteBuffer.allocate(DOCUMENT_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .array());
        sha256.update(sealed, DOCUMENT_LENGTH, length - DOCUMENT_LENGTH - 1);
        sha256.update(END);
        return Digest.finish(sha256);
    }

    private static Digest wholeDocument(byte[] unsealed) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(unsealed);
        return Digest.finish(sha256);
    }
}
