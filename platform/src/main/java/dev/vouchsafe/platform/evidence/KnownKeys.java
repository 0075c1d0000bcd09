package dev.vouchsafe.platform.evidence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;

/** The public keys that the service's trees were ever signed with: old checkpoints are verified with old keys. */
final class KnownKeys {

    /**
     * A key.
     *
     * @param name of who signs
     * @param publicKey as the verifier takes it
     * @param since when it was first used, by the system's clock
     */
    record Known(String name, String publicKey, Instant since) {}

    private static final String SINCE = "since";

    private final List<Known> all;

    private KnownKeys(List<Known> all) {
        this.all = all;
    }

    /** Those that are kept, and the ones that are used from now on. */
    static KnownKeys with(List<SigningKey> keys, MongoCollection<Document> kept, Instant now) {
        keys.forEach(key -> keep(key, kept, now));
        return new KnownKeys(kept.find().into(new ArrayList<>()).stream()
                .map(stored -> known(stored.getString("_id"), Instant.parse(stored.getString(SINCE))))
                .sorted(Comparator.comparing(Known::since))
                .toList());
    }

    private static void keep(SigningKey key, MongoCollection<Document> kept, Instant now) {
        try {
            kept.insertOne(new Document("_id", key.known().written()).append(SINCE, now.toString()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // it was used before
        }
    }

    private static Known known(String publicKey, Instant since) {
        return new Known(publicKey.substring(0, publicKey.indexOf('+')), publicKey, since);
    }

    /** The oldest first. */
    List<Known> all() {
        return all;
    }
}
