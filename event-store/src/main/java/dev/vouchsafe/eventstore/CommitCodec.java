package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonReader;
import org.bson.BsonSerializationException;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/**
 * The canonical document of a commit: the same commit always becomes the same bytes, so fields have a fixed order. Unknown
 * fields are skipped when read; a later version may add some behind the events. The two fields that seal it are written
 * by {@link CommitSeal}.
 */
final class CommitCodec implements Codec<Commit> {

    static final String POSITION = "_id";
    static final String COMMIT_ID = "commit";
    static final String EVENTS = "e";

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
        long position = 0;
        String id = null;
        Digest hash = null;
        List<StoredEvent> events = new ArrayList<>(4);
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case POSITION -> position = reader.readInt64();
                case COMMIT_ID -> id = reader.readString();
                case EVENTS -> {
                    reader.readStartArray();
                    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                        events.add(EventFields.read(reader, position + events.size()));
                    }
                    reader.readEndArray();
                }
                case CommitSeal.HASH -> hash = readHash(reader);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Commit(id, events, hash);
    }

    private static Digest readHash(BsonReader reader) {
        if (reader.peekBinarySize() != Digest.LENGTH) {
            throw new BsonSerializationException("The hash of a commit has another length");
        }
        return Digest.at(reader.readBinaryData().getData(), 0);
    }
}
