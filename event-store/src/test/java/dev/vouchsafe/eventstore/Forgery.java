package dev.vouchsafe.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** Commits as someone rewrites them who knows how commits are written. */
final class Forgery {

    private Forgery() {}

    /** The commit with another payload in its first event. */
    static Commit changed(byte[] document, String payload) {
        Commit commit = ChainCheck.decode(document);
        List<StoredEvent> events = new ArrayList<>(commit.events());
        StoredEvent first = events.getFirst();
        events.set(
                0,
                new StoredEvent(
                        first.position(),
                        first.id(),
                        first.type(),
                        first.version(),
                        first.timestamp(),
                        first.tags(),
                        first.metadata(),
                        payload.getBytes(StandardCharsets.UTF_8)));
        return new Commit(commit.id(), events);
    }

    /** Another payload under the old hash. */
    static byte[] withPayload(byte[] document, String payload) {
        byte[] forged = resealed(document, payload);
        int hash = document.length - 1 - Digest.LENGTH;
        System.arraycopy(document, hash, forged, forged.length - 1 - Digest.LENGTH, Digest.LENGTH);
        return forged;
    }

    /** Another payload with the hash that belongs to it. */
    static byte[] resealed(byte[] document, String payload) {
        return CommitSeal.seal(changed(document, payload), CommitSeal.previous(document));
    }

    /** The log with another payload in one commit, and all from there on sealed anew. */
    static List<byte[]> resealedFrom(List<byte[]> log, int index, String payload) {
        List<byte[]> forged = new ArrayList<>(log.subList(0, index));
        forged.add(resealed(log.get(index), payload));
        for (byte[] later : log.subList(index + 1, log.size())) {
            forged.add(CommitSeal.seal(ChainCheck.decode(later), CommitSeal.hash(forged.getLast())));
        }
        return forged;
    }

    static byte[] bytes(BsonDocument document) {
        BasicOutputBuffer buffer = new BasicOutputBuffer();
        new BsonDocumentCodec()
                .encode(
                        new BsonBinaryWriter(buffer),
                        document,
                        EncoderContext.builder().build());
        return buffer.toByteArray();
    }
}
