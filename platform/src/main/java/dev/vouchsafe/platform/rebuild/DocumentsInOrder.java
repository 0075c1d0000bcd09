package dev.vouchsafe.platform.rebuild;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Sorts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;

/** The documents of a collection in order of their ids, with a digest of those that were passed. */
final class DocumentsInOrder implements AutoCloseable {

    private static final int BATCH = 500;
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final MongoCursor<BsonDocument> cursor;
    private final MessageDigest digest = sha256();
    private @Nullable BsonDocument current;
    private byte @Nullable [] bytes;
    private long passed;

    DocumentsInOrder(MongoCollection<?> documents) {
        this.cursor = documents
                .withDocumentClass(BsonDocument.class)
                .find()
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH)
                .iterator();
        read();
    }

    /** The document that is next; null behind the last. */
    @Nullable
    BsonDocument current() {
        return current;
    }

    boolean sameAs(DocumentsInOrder other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /** Takes the next document into the digest and goes on to the one behind it. */
    void pass() {
        digest.update(bytes);
        passed++;
        read();
    }

    long passed() {
        return passed;
    }

    /** SHA-256 in hexadecimal digits; to be asked once. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Which of two documents comes first by the order of their ids: numbers, then texts by their bytes. */
    static int order(BsonDocument one, BsonDocument other) {
        var id = requireNonNull(one.get("_id"));
        var otherId = requireNonNull(other.get("_id"));
        if (id.isNumber() && otherId.isNumber()) {
            return Long.compare(id.asNumber().longValue(), otherId.asNumber().longValue());
        }
        if (id instanceof BsonString text && otherId instanceof BsonString otherText) {
            return Arrays.compareUnsigned(
                    text.getValue().getBytes(StandardCharsets.UTF_8),
                    otherText.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return Boolean.compare(otherId.isNumber(), id.isNumber());
    }

    static @Nullable String json(@Nullable BsonDocument document) {
        return document == null
                ? null
                : document.toJson(JsonWriterSettings.builder().build());
    }

    private void read() {
        current = cursor.hasNext() ? cursor.next() : null;
        bytes = current == null ? null : bytesOf(sorted(current));
    }

    private static byte[] bytesOf(BsonDocument document) {
        ByteBuffer buffer = new RawBsonDocument(document, CODEC).getByteBuffer().asNIO();
        var copy = new byte[buffer.remaining()];
        buffer.get(copy);
        return copy;
    }

    /** Two writers may set fields in another order; the values are the same. Lists are in an order of their own. */
    private static BsonDocument sorted(BsonDocument document) {
        var sorted = new BsonDocument();
        new TreeMap<>(document).forEach((name, value) -> sorted.append(name, sortedWithin(value)));
        return sorted;
    }

    private static BsonValue sortedWithin(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> sorted(document);
            case BsonArray array ->
                new BsonArray(array.stream().map(DocumentsInOrder::sortedWithin).toList());
            default -> value;
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() {
        cursor.close();
    }
}
