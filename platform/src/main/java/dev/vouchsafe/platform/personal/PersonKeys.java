package dev.vouchsafe.platform.personal;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import dev.vouchsafe.platform.log.LongWork;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The collection {@code person_keys}: for each person a key, wrapped with the master key. Nothing is remembered in
 * between, so that what one process erases no other goes on using. Written and read as durably as the log: an event
 * whose key got lost could never be read again.
 */
final class PersonKeys {

    static final String COLLECTION = "person_keys";

    private static final String MASTER = "master-key";
    private static final String FINGERPRINT = "fingerprint";
    private static final String KEY = "key";
    private static final String WRAPPED = "wrapped";

    private final MasterKey master;
    private final MongoCollection<Document> keys;

    /** @throws WrongMasterKey if the keys in the database are wrapped with another master key */
    PersonKeys(MongoDatabase database, MasterKey master) {
        this.master = master;
        this.keys = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        LongWork.on(keys)
                .createIndex(
                        Indexes.ascending(KEY), new IndexOptions().unique(true).sparse(true));
        insert(new Document("_id", MASTER).append(FINGERPRINT, master.fingerprint()));
        if (!master.fingerprint()
                .equals(requireNonNull(keys.find(eq(MASTER)).first()).getString(FINGERPRINT))) {
            throw new WrongMasterKey(MasterKey.SETTING + " is not the key that the keys in the collection " + COLLECTION
                    + " were wrapped with.");
        }
    }

    /** The key of the person with this e-mail address. */
    Optional<PersonKey> of(String email) {
        return Optional.ofNullable(keys.find(eq(master.idOf(email))).first()).map(this::unwrapped);
    }

    /** The same, made and durable if there was none. Of several who make one at once all get the first. */
    PersonKey orMake(String email) {
        while (true) {
            var known = of(email);
            if (known.isPresent()) {
                return known.get();
            }
            var person = master.idOf(email);
            var made = PersonKey.random();
            if (insert(document(person, made))) {
                return made;
            }
        }
    }

    /**
     * As {@link #orMake}, of many at once: by one question, and one write if there are new ones. By address as it is
     * given.
     */
    Map<String, PersonKey> orMakeAll(Collection<String> emails) {
        var persons = new HashMap<String, String>();
        emails.forEach(email -> persons.computeIfAbsent(email, master::idOf));
        var known = byPerson(persons.values());
        var missing = persons.values().stream()
                .filter(person -> !known.containsKey(person))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            insertAll(missing.stream()
                    .map(person -> document(person, PersonKey.random()))
                    .toList());
            // Somebody else may have made some of them.
            known.putAll(byPerson(missing));
        }
        var keys = new HashMap<String, PersonKey>();
        // One that was erased in this very moment is made again.
        persons.forEach(
                (email, person) -> keys.put(email, known.containsKey(person) ? known.get(person) : orMake(email)));
        return keys;
    }

    private Map<String, PersonKey> byPerson(Collection<String> persons) {
        var found = new HashMap<String, PersonKey>();
        keys.find(in("_id", persons)).forEach(document -> found.put(document.getString("_id"), unwrapped(document)));
        return found;
    }

    private void insertAll(List<Document> documents) {
        try {
            keys.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            if (refused.getWriteConcernError() != null
                    || !refused.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw refused;
            }
        }
    }

    private Document document(String person, PersonKey made) {
        return new Document("_id", person)
                .append(KEY, made.id())
                .append(WRAPPED, new Binary(master.wrap(person, made.id(), made.secret())));
    }

    /** The key with this id; empty if it was erased. */
    Optional<PersonKey> byId(String id) {
        return Optional.ofNullable(keys.find(eq(KEY, id)).first()).map(this::unwrapped);
    }

    /** Those of the keys that were not erased, by id. */
    Map<String, PersonKey> byIds(Collection<String> ids) {
        var found = new HashMap<String, PersonKey>();
        keys.find(in(KEY, ids)).forEach(document -> found.put(document.getString(KEY), unwrapped(document)));
        return found;
    }

    /** Durable when it returns; those that are gone already are no failure. */
    void delete(Collection<String> ids) {
        keys.deleteMany(in(KEY, ids));
    }

    private boolean insert(Document document) {
        try {
            keys.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private PersonKey unwrapped(Document document) {
        var id = document.getString(KEY);
        return new PersonKey(
                id,
                master.unwrap(
                        document.getString("_id"),
                        id,
                        document.get(WRAPPED, Binary.class).getData()));
    }
}
