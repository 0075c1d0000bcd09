package dev.vouchsafe.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonSerializationException;
import org.bson.BsonType;
import org.bson.BsonWriter;

/** One event inside a commit's document. Tags and metadata are sorted, so that equal events have equal bytes. */
final class EventFields {

    static final String TYPE = "type";
    static final String TAGS = "tags";
    static final String TIME = "at";

    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String NANOS = "ns";
    private static final String METADATA = "meta";
    private static final String PAYLOAD = "payload";
    private static final int LARGEST_DOCUMENT = 16 << 20;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private EventFields() {
    }

    static void write(BsonWriter writer, StoredEvent event) {
        writer.writeStartDocument();
        writer.writeString(ID, FieldText.storable(event.id()));
        writer.writeString(TYPE, FieldText.storable(event.type()));
        writer.writeString(VERSION, FieldText.storable(event.version()));
        writer.writeDateTime(TIME, event.timestamp().toEpochMilli());
        int nanos = event.timestamp().getNano() % NANOS_PER_MILLI;
        if (nanos != 0) { // a document's date ends at milliseconds
            writer.writeInt32(NANOS, nanos);
        }
        writer.writeStartArray(TAGS);
        event.tags().stream().map(FieldText::ofTag).distinct().sorted().forEach(writer::writeString);
        writer.writeEndArray();
        if (!event.metadata().isEmpty()) {
            writeMetadata(writer, event.metadata());
        }
        writePayload(writer, event.payload());
        writer.writeEndDocument();
    }

    private static void writeMetadata(BsonWriter writer, Map<String, String> metadata) {
        writer.writeStartDocument(METADATA);
        Map<String, String> sorted = new TreeMap<>();
        metadata.forEach((key, value) -> sorted.put(FieldText.storable(key), value));
        sorted.forEach((key, value) -> {
            writer.writeName(FieldText.ofKey(key));
            if (value == null) {
                writer.writeNull();
            } else {
                writer.writeString(FieldText.storable(value));
            }
        });
        writer.writeEndDocument();
    }

    /** Text stays text, so that the log can be read in a shell; anything else is stored as bytes. */
    private static void writePayload(BsonWriter writer, byte[] payload) {
        writer.writeName(PAYLOAD);
        if (payload == null) {
            writer.writeNull();
            return;
        }
        try {
            writer.writeString(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString());
        } catch (CharacterCodingException notText) {
            writer.writeBinaryData(new BsonBinary(payload));
        }
    }

    static StoredEvent read(BsonReader reader, long position) {
        String id = null;
        String type = null;
        String version = null;
        long millis = 0;
        int nanos = 0;
        Set<Tag> tags = Set.of();
        Map<String, String> metadata = Map.of();
        byte[] payload = null;
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case ID -> id = reader.readString();
                case TYPE -> type = reader.readString();
                case VERSION -> version = reader.readString();
                case TIME -> millis = reader.readDateTime();
                case NANOS -> nanos = reader.readInt32();
                case TAGS -> tags = readTags(reader);
                case METADATA -> metadata = readMetadata(reader);
                case PAYLOAD -> payload = readPayload(reader);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new StoredEvent(position, id, type, version, Instant.ofEpochMilli(millis).plusNanos(nanos), tags, metadata,
                payload);
    }

    private static Set<Tag> readTags(BsonReader reader) {
        Set<Tag> tags = new LinkedHashSet<>();
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            tags.add(FieldText.toTag(reader.readString()));
        }
        reader.readEndArray();
        return tags;
    }

    private static Map<String, String> readMetadata(BsonReader reader) {
        Map<String, String> metadata = new LinkedHashMap<>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String key = FieldText.toKey(reader.readName());
            if (reader.getCurrentBsonType() == BsonType.NULL) {
                reader.readNull();
                metadata.put(key, null);
            } else {
                metadata.put(key, reader.readString());
            }
        }
        reader.readEndDocument();
        return metadata;
    }

    private static byte[] readPayload(BsonReader reader) {
        return switch (reader.getCurrentBsonType()) {
            case STRING -> reader.readString().getBytes(StandardCharsets.UTF_8);
            case BINARY -> {
                if (reader.peekBinarySize() > LARGEST_DOCUMENT) { // else a damaged length would take all memory
                    throw new BsonSerializationException("A payload is longer than a document can be");
                }
                yield reader.readBinaryData().getData();
            }
            default -> {
                reader.skipValue();
                yield null;
            }
        };
    }
}
