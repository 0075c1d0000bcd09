package dev.vouchsafe.eventstore;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonSerializationException;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.RawBsonDocumentCodec;

/**
 * The canonical document of a commit: the same commit always becomes the same bytes, so fields have a fixed order.
 * Unknown fields are skipped when read; a later version may add some behind the events. The two fields that seal it are
 * written by {@link CommitSeal}.
 */
final class CommitCodec implements Codec<Commit> {

    static final String POSITION = "_id";
    static final String COMMIT_ID = "commit";
    static final String EVENTS = "e";

    private static final RawBsonDocumentCodec DOCUMENTS = new RawBsonDocumentCodec();
    private static final byte[] POSITION_NAME = ascii(POSITION);
    private static final byte[] COMMIT_ID_NAME = ascii(COMMIT_ID);
    private static final byte[] EVENTS_NAME = ascii(EVENTS);
    private static final byte[] HASH_NAME = ascii(CommitSeal.HASH);

    @Override
    public Class<Commit> getEncoderClass() {
        return Commit.class;
    }

    @Override
    public void encode(BsonWriter writer, Commit commit, EncoderContext context) {
        throw new UnsupportedOperationException("A commit is written with its seal");
    }

    /** Writes the document without a seal. */
    static void write(BsonWriter writer, Commit commit) {
        writer.writeStartDocument();
        writer.writeInt64(POSITION, commit.position());
        writer.writeString(COMMIT_ID, commit.id());
        writer.writeStartArray(EVENTS);
        for (StoredEvent event : commit.events()) {
            EventFields.write(writer, event);
        }
        writer.writeEndArray();
        writer.writeEndDocument();
    }

    @Override
    public Commit decode(BsonReader reader, DecoderContext context) {
        return read(DOCUMENTS.decode(reader, context));
    }

    /** @throws RuntimeException when it is not the document of a commit */
    static Commit read(RawBsonDocument document) {
        return read(new StoredBytes(document.getBackingArray(), document.getByteOffset()));
    }

    /** @throws RuntimeException when the bytes are not those of a commit's document */
    static Commit read(byte[] document) {
        return read(new StoredBytes(document, 0));
    }

    private static Commit read(StoredBytes fields) {
        long position = 0;
        String id = null;
        Digest hash = null;
        List<StoredEvent> events = new ArrayList<>(2);
        fields.open();
        while (fields.next()) {
            if (fields.is(POSITION_NAME)) {
                position = fields.readLong();
            } else if (fields.is(COMMIT_ID_NAME)) {
                id = fields.readString();
            } else if (fields.is(EVENTS_NAME)) {
                fields.expect(BsonType.ARRAY).open();
                while (fields.next()) {
                    events.add(EventFields.read(fields, position + events.size()));
                }
            } else if (fields.is(HASH_NAME)) {
                hash = readHash(fields.expect(BsonType.BINARY).readContent());
            } else {
                fields.skip();
            }
        }
        return new Commit(requireNonNull(id), events, hash);
    }

    private static Digest readHash(byte[] stored) {
        if (stored.length != Digest.LENGTH) {
            throw new BsonSerializationException("The hash of a commit has another length");
        }
        return Digest.at(stored, 0);
    }

    /** The document's own bytes, and only those. */
    static byte[] bytes(RawBsonDocument document) {
        int offset = document.getByteOffset();
        return Arrays.copyOfRange(document.getBackingArray(), offset, offset + document.getByteLength());
    }

    static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
