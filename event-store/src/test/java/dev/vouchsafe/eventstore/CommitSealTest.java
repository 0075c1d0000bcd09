package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.bson.BsonBinaryReader;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.DecoderContext;
import org.junit.jupiter.api.Test;

class CommitSealTest {

    private static final Instant TIME = Instant.parse("2026-01-31T10:15:30.123456789Z");

    /**
     * The bytes a commit had when seals were introduced. If this fails, logs that are stored today would not verify.
     */
    @Test
    void theCanonicalFormNeverChanges() throws IOException {
        Digest first = CommitSeal.hash(CommitSeal.seal(commit(0), Digest.NONE));

        assertThat(HexFormat.of().formatHex(CommitSeal.seal(commit(3), first))).isEqualTo(golden("sealed-commit.hex"));
        assertThat(HexFormat.of().formatHex(CommitSeal.unsealed(commit(3)))).isEqualTo(golden("unsealed-commit.hex"));
    }

    @Test
    void theHashIsOfTheDocumentWithoutItsLastField() throws Exception {
        byte[] sealed = CommitSeal.seal(commit(3), Digest.NONE);
        BsonDocument document = new BsonDocumentCodec()
                .decode(
                        new BsonBinaryReader(ByteBuffer.wrap(sealed)),
                        DecoderContext.builder().build());

        assertThat(document.keySet()).containsExactly("_id", "commit", "e", "prev", "hash");
        assertThat(document.getBinary("prev").getData()).hasSize(32).containsOnly(0);
        byte[] hash = document.remove("hash").asBinary().getData();
        assertThat(MessageDigest.getInstance("SHA-256").digest(Forgery.bytes(document)))
                .isEqualTo(hash);
        assertThat(CommitSeal.hash(sealed)).isEqualTo(Digest.at(hash, 0));
        assertThat(CommitSeal.isSealed(sealed)).isTrue();
        assertThat(CommitSeal.isIntact(sealed)).isTrue();
    }

    @Test
    void aCommitWithoutASealStandsForItsWholeDocument() throws Exception {
        byte[] unsealed = CommitSeal.unsealed(commit(3));

        assertThat(CommitSeal.isSealed(unsealed)).isFalse();
        assertThat(CommitSeal.hash(unsealed))
                .isEqualTo(Digest.at(MessageDigest.getInstance("SHA-256").digest(unsealed), 0));
        assertThat(new RawBsonDocument(unsealed).decode(new CommitCodec()))
                .usingRecursiveComparison()
                .isEqualTo(commit(3));
    }

    @Test
    void aSealedCommitComesBackWithItsHash() {
        SealedCommit sealed =
                SealedCommit.chain(List.of(commit(0), commit(3)), Digest.NONE).getLast();

        Commit read = sealed.document().decode(new CommitCodec());

        assertThat(read).usingRecursiveComparison().isEqualTo(sealed.commit());
        assertThat(read.hash()).isNotNull().isNotEqualTo(Digest.NONE);
    }

    @Test
    void textThatHasNoBytesInUtf8IsStoredSoThatItComesBackTheSame() {
        String half = "x\ud800y";
        Commit odd = new Commit(
                "c",
                List.of(new StoredEvent(
                        0, half, half, half, TIME, Set.of(new Tag(half, half)), Map.of(half, half), null)));
        byte[] sealed = CommitSeal.seal(odd, Digest.NONE);

        ChainCheck check = new ChainCheck(Checkpoint.START, false);

        assertThat(check.next(sealed)).isNull();
        assertThat(ChainCheck.decode(sealed).events().getFirst().tags()).containsExactly(new Tag("x?y", "x?y"));
    }

    @Test
    void aLengthThatWasChangedDoesNotAskForMemory() {
        byte[] unsealed = CommitSeal.unsealed(commit(0));
        byte[] sealed = CommitSeal.seal(commit(0), Digest.NONE);
        for (byte[] document : List.of(unsealed, sealed)) {
            for (int at = 4; at < document.length - 4; at++) {
                byte[] damaged = document.clone();
                ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN).putInt(at, Integer.MAX_VALUE - 8);
                LogVerification.Wrong wrong = new ChainCheck(Checkpoint.START, false).next(damaged);
                assertThat(wrong != null || document == unsealed)
                        .as("at %s", at)
                        .isTrue(); // without a seal, the next shows it
            }
        }
    }

    private static Commit commit(long position) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("trace.id$%", "x");
        metadata.put("nothing", null);
        return new Commit(
                "commit-" + position,
                List.of(
                        new StoredEvent(
                                position,
                                "e1",
                                "shop.Sold",
                                "2",
                                TIME,
                                Set.of(new Tag("order", "17:4"), new Tag("a:b", "9")),
                                metadata,
                                "{\"ü\":\"\uD83D\uDE00\"}".getBytes(StandardCharsets.UTF_8)),
                        new StoredEvent(
                                position + 1,
                                "e2",
                                "shop.Packed",
                                "1",
                                Instant.EPOCH.minusMillis(1),
                                Set.of(),
                                Map.of(),
                                new byte[] {(byte) 0xC3, 0x28}),
                        new StoredEvent(
                                position + 2, "e3", "shop.Sent", "1", Instant.EPOCH, Set.of(), Map.of(), null)));
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = CommitSealTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("\\s", "");
        }
    }
}
