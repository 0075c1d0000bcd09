package dev.vouchsafe.eventstore;

import static java.util.Objects.requireNonNull;

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
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

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
    private static final int NANOS_PER_MILLI = 1_000_000;

    private static final byte[] ID_NAME = CommitCodec.ascii(ID);
    private static final byte[] TYPE_NAME = CommitCodec.ascii(TYPE);
    private static final byte[] VERSION_NAME = CommitCodec.ascii(VERSION);
    private static final byte[] TIME_NAME = CommitCodec.ascii(TIME);
    private static final byte[] NANOS_NAME = CommitCodec.ascii(NANOS);
    private static final byte[] TAGS_NAME = CommitCodec.ascii(TAGS);
    private static final byte[] METADATA_NAME = CommitCodec.ascii(METADATA);
    private static final byte[] PAYLOAD_NAME = CommitCodec.ascii(PAYLOAD);

    private static final RecurringTexts TYPES = new RecurringTexts();
    private static final RecurringTexts VERSIONS = new RecurringTexts();

    private EventFields() {}

    @SuppressWarnings("JavaInstantGetSecondsGetNano") // the nanoseconds behind the milliseconds
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
    private static void writePayload(BsonWriter writer, byte @Nullable [] payload) {
        writer.writeName(PAYLOAD);
        if (payload == null) {
            writer.writeNull();
            return;
        }
        try {
            writer.writeString(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString());
        } catch (CharacterCodingException notText) {
            writer.writeBinaryData(new BsonBinary(payload));
        }
    }

    static StoredEvent read(StoredBytes fields, long position) {
        String id = null;
        String type = null;
        String version = null;
        long millis = 0;
        int nanos = 0;
        Set<Tag> tags = Set.of();
        Map<String, String> metadata = Map.of();
        byte[] payload = null;
        fields.expect(BsonType.DOCUMENT).open();
        while (fields.next()) {
            if (fields.is(ID_NAME)) {
                id = fields.readString();
            } else if (fields.is(TYPE_NAME)) {
                type = fields.readString(TYPES);
            } else if (fields.is(VERSION_NAME)) {
                version = fields.readString(VERSIONS);
            } else if (fields.is(TIME_NAME)) {
                millis = fields.readDate();
            } else if (fields.is(NANOS_NAME)) {
                nanos = fields.readInt();
            } else if (fields.is(TAGS_NAME)) {
                tags = readTags(fields);
            } else if (fields.is(METADATA_NAME)) {
                metadata = readMetadata(fields);
            } else if (fields.is(PAYLOAD_NAME) && !fields.is(BsonType.NULL)) {
                payload = fields.readContent();
            } else {
                fields.skip();
            }
        }
        return new StoredEvent(
                position,
                requireNonNull(id),
                requireNonNull(type),
                requireNonNull(version),
                Instant.ofEpochMilli(millis).plusNanos(nanos),
                tags,
                metadata,
                payload);
    }

    private static Set<Tag> readTags(StoredBytes fields) {
        fields.expect(BsonType.ARRAY).open();
        if (!fields.next()) {
            return Set.of();
        }
        Set<Tag> one = Set.of(FieldText.toTag(fields.readString()));
        if (!fields.next()) {
            return one; // most events have one, and a hash table for each shows when a whole log is read
        }
        Set<Tag> tags = new LinkedHashSet<>(one);
        do {
            tags.add(FieldText.toTag(fields.readString()));
        } while (fields.next());
        return tags;
    }

    private static Map<String, String> readMetadata(StoredBytes fields) {
        Map<String, String> metadata = new LinkedHashMap<>();
        fields.expect(BsonType.DOCUMENT).open();
        while (fields.next()) {
            String key = FieldText.toKey(fields.name());
            metadata.put(key, fields.is(BsonType.NULL) ? null : fields.readString());
        }
        return metadata;
    }
}
