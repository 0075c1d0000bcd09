package dev.vouchsafe.platform.personal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The first master key of the database: what persons' ids, digests and the secrets of machines are made of. It has to
 * stay the same when the master key is replaced, or nobody would be found any more. So it is kept beside the keys,
 * wrapped with the master key as they are.
 */
final class RootKey {

    private static final String ID = "master-key";
    private static final String FINGERPRINT = "fingerprint";
    private static final String ROOT = "root";

    private RootKey() {}

    /**
     * Finds it, or begins with the current one; afterwards it is wrapped with that.
     *
     * @throws WrongMasterKey if none of the keys is the one that it is wrapped with
     */
    static MasterKey in(MongoCollection<Document> keys, MasterKeys master) {
        begin(keys, master.current());
        while (true) {
            var stored = requireNonNull(keys.find(eq(ID)).first());
            var fingerprint = stored.getString(FINGERPRINT);
            var wrapping = master.of(fingerprint)
                    .orElseThrow(() -> new WrongMasterKey(MasterKey.SETTING + " is not the key that the keys in the"
                            + " collection " + PersonKeys.COLLECTION + " were wrapped with, and " + MasterKey.OTHERS
                            + " hasn't it either."));
            var kept = stored.get(ROOT, Binary.class);
            var root = kept == null ? wrapping : wrapping.unwrapped(kept.getData());
            if (kept != null && fingerprint.equals(master.current().fingerprint())
                    || rewrapped(keys, fingerprint, root, master.current())) {
                return root;
            } // another process was faster
        }
    }

    private static boolean rewrapped(MongoCollection<Document> keys, String before, MasterKey root, MasterKey current) {
        return keys.updateOne(
                                and(eq(ID), eq(FINGERPRINT, before)),
                                combine(
                                        set(FINGERPRINT, current.fingerprint()),
                                        set(ROOT, new Binary(root.wrappedWith(current)))))
                        .getMatchedCount()
                > 0;
    }

    private static void begin(MongoCollection<Document> keys, MasterKey first) {
        try {
            keys.insertOne(new Document("_id", ID).append(FINGERPRINT, first.fingerprint()));
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            } // it is there
        }
    }
}
