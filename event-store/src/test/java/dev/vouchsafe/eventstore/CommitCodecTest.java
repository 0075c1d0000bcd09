package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonBinaryReader;
import org.bson.RawBsonDocument;
import org.bson.codecs.DecoderContext;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;

class CommitCodecTest {

    private static final CommitCodec CODEC = new CommitCodec();
    private static final Instant TIME = Instant.parse("2026-01-31T10:15:30.123Z");

    @Test
    void aCommitReadsLikeThisInAShell() {
        Commit commit = new Commit(
                "c1",
                List.of(new StoredEvent(
                        7,
                        "e1",
                        "shop.Sold",
                        "2",
                        TIME,
                        Set.of(new Tag("order", "17:4"), new Tag("customer", "9")),
                        Map.of("user", "kim"),
                        text("{\"n\":1.50}"))));

        assertThat(new RawBsonDocument(bytes(commit))
                        .toJson(JsonWriterSettings.builder()
                                .outputMode(JsonMode.RELAXED)
                                .build()))
                .isEqualTo("""
                {"_id": 7, "commit": "c1", "e": [{"id": "e1", "type": "shop.Sold", "version": "2", \
                "at": {"$date": "2026-01-31T10:15:30.123Z"}, "tags": ["customer:9", "order:17:4"], \
                "meta": {"user": "kim"}, "payload": "{\\"n\\":1.50}"}]}""");
    }

    @Test
    void everyFieldComesBackAsItWas() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("trace.id$%", "x");
        metadata.put("nothing", null);
        StoredEvent odd = new StoredEvent(
                3,
                "e1",
                "T",
                "1",
                TIME.plusNanos(456_789),
                Set.of(new Tag("a:b%", ":c%3a")),
                metadata,
                text("{\"ü\":\"\\u0000 \uD83D\uDE00\"}"));
        StoredEvent binary =
                new StoredEvent(4, "e2", "T", "1", TIME, Set.of(), Map.of(), new byte[] {(byte) 0xC3, 0x28});
        StoredEvent empty = new StoredEvent(5, "e3", "T", "1", TIME, Set.of(), Map.of(), null);

        Commit read = CODEC.decode(
                new BsonBinaryReader(ByteBuffer.wrap(bytes(new Commit("c", List.of(odd, binary, empty))))),
                DecoderContext.builder().build());

        assertThat(read).usingRecursiveComparison().isEqualTo(new Commit("c", List.of(odd, binary, empty)));
        assertThat(read.end()).isEqualTo(6);
    }

    @Test
    void equalCommitsHaveEqualBytes() {
        Set<Tag> tags = new LinkedHashSet<>(List.of(new Tag("a", "1"), new Tag("b", "2")));
        Set<Tag> turned = new LinkedHashSet<>(List.of(new Tag("b", "2"), new Tag("a", "1")));
        Map<String, String> metadata = new LinkedHashMap<>(Map.of("x", "1"));
        metadata.put("a", "2");
        Map<String, String> turnedMetadata = new LinkedHashMap<>(Map.of("a", "2"));
        turnedMetadata.put("x", "1");

        assertThat(bytes(new Commit("c", List.of(new StoredEvent(0, "e", "T", "1", TIME, tags, metadata, null)))))
                .isEqualTo(bytes(new Commit(
                        "c", List.of(new StoredEvent(0, "e", "T", "1", TIME, turned, turnedMetadata, null)))));
    }

    @Test
    void differentTagsNeverLookTheSame() {
        assertThat(FieldText.ofTag(new Tag("a", "b:c"))).isNotEqualTo(FieldText.ofTag(new Tag("a:b", "c")));
        assertThat(FieldText.ofTag(new Tag("a:b", "c"))).isNotEqualTo(FieldText.ofTag(new Tag("a%3ab", "c")));
    }

    private static byte[] text(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Commit commit) {
        return CommitSeal.unsealed(commit);
    }
}
