package dev.vouchsafe.platform.deadletter;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.vouchsafe.contracts.digest.Sha256;
import dev.vouchsafe.platform.http.change.DigestKeying;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The collection {@code corrected_values}: what an operator wrote in place of a dead letter's value, from before its
 * event is recorded until it is sent. The event names it by a digest and holds nothing of it, since it may speak of
 * persons. Written and read as durably as the log: an event whose value got lost could not be sent. Blocks.
 */
final class CorrectedValues {

    /** No call takes so long: what is older and has no event by now gets none. */
    private static final Duration LONGEST_CALL = Duration.ofHours(1);

    private static final String LETTER = "letter";
    private static final String DIGEST = "digest";
    private static final String VALUE = "value";
    private static final String WRITTEN = "written";

    private final MongoCollection<Document> values;
    private final DigestKeying keying;

    CorrectedValues(MongoDatabase database, DigestKeying keying) {
        this.keying = keying;
        this.values = database.getCollection("corrected_values")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    /** What an event names the value by. */
    String digest(byte[] value) {
        return keying.keyed(Sha256.hex(value));
    }

    /** Durable when it returns. The same value of the same letter is kept once. */
    void keep(String letter, byte[] value) {
        var digest = digest(value);
        var id = id(letter, digest);
        values.replaceOne(
                eq(id),
                new Document("_id", id)
                        .append(LETTER, letter)
                        .append(DIGEST, digest)
                        .append(VALUE, new Binary(value))
                        // The system's clock: this is no time of the program.
                        .append(WRITTEN, Date.from(InstantSource.system().instant())),
                new ReplaceOptions().upsert(true));
    }

    /** Empty if it was sent. */
    Optional<byte[]> find(String letter, String digest) {
        return Optional.ofNullable(values.find(eq(id(letter, digest))).first())
                .map(kept -> kept.get(VALUE, Binary.class).getData());
    }

    /** Deletes all that was kept for the letter. */
    void forget(String letter) {
        values.deleteMany(eq(LETTER, letter));
    }

    /**
     * Deletes what a call kept that ended before its event was recorded.
     *
     * @param awaited whether the value with a digest is still to be sent, of a letter
     */
    void sweep(BiPredicate<String, String> awaited) {
        Instant before = InstantSource.system().instant().minus(LONGEST_CALL);
        values.find(lt(WRITTEN, Date.from(before))).into(new ArrayList<>()).stream()
                .filter(kept -> !awaited.test(kept.getString(LETTER), kept.getString(DIGEST)))
                .forEach(kept -> values.deleteOne(eq(kept.get("_id"))));
    }

    private static String id(String letter, String digest) {
        return letter + " " + digest;
    }
}
