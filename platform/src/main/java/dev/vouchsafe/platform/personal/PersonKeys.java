package dev.vouchsafe.platform.personal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

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
import java.util.ArrayList;
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

    private static final String KEY = "key";
    private static final String WRAPPED = "wrapped";
    /** The fingerprint of the master key; absent where it was wrapped before there could be another. */
    private static final String WITH = "with";

    private static final int AT_A_TIME = 500;

    private final MasterKeys masters;
    private final MasterKey master;
    private final MongoCollection<Document> keys;

    /** @throws WrongMasterKey if the keys in the database are wrapped with another master key */
    PersonKeys(MongoDatabase database, MasterKeys masters) {
        this.masters = masters;
        this.keys = database.getCollection(COLLECTION)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        LongWork.on(keys)
                .createIndex(
                        Indexes.ascending(KEY), new IndexOptions().unique(true).sparse(true));
        this.master = RootKey.in(keys, masters);
        var unknown = keys.find(and(exists(KEY), exists(WITH), nin(WITH, masters.fingerprints())))
                .first();
        if (unknown != null) {
            throw new WrongMasterKey(
                    "The collection " + COLLECTION + " has keys that are wrapped with a master key that"
                            + " is neither in " + MasterKey.SETTING + " nor in " + MasterKey.OTHERS + ".");
        }
    }

    /** What persons' ids, digests and the secrets of machines are made of. */
    MasterKey root() {
        return master;
    }

    /**
     * Wraps some keys anew that are wrapped with another master key than the current one.
     *
     * @return how many; 0 when none is left
     */
    int rewrapSome() {
        var old = keys.find(and(exists(KEY), ne(WITH, masters.current().fingerprint())))
                .limit(AT_A_TIME)
                .into(new ArrayList<>());
        for (var document : old) {
            // One that was erased meanwhile isn't there any more, and stays so.
            keys.updateOne(
                    and(eq("_id", document.get("_id")), eq(WRAPPED, document.get(WRAPPED))),
                    combine(
                            set(WRAPPED, wrapped(document.getString("_id"), unwrapped(document))),
                            set(WITH, masters.current().fingerprint())));
        }
        return old.size();
    }

    private Binary wrapped(String person, PersonKey key) {
        return new Binary(masters.current().wrap(person, key.id(), key.secret()));
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

    /** Those that there are, by address as it is given. */
    Map<String, PersonKey> known(Collection<String> emails) {
        var persons = new HashMap<String, String>();
        emails.forEach(email -> persons.computeIfAbsent(email, master::idOf));
        var known = byPerson(persons.values());
        var found = new HashMap<String, PersonKey>();
        persons.forEach((email, person) -> {
            var key = known.get(person);
            if (key != null) {
                found.put(email, key);
            }
        });
        return found;
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
                .append(WRAPPED, wrapped(person, made))
                .append(WITH, masters.current().fingerprint());
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
                wrapping(document)
                        .unwrap(
                                document.getString("_id"),
                                id,
                                document.get(WRAPPED, Binary.class).getData()));
    }

    /** Before there could be another it was wrapped with the first. */
    private MasterKey wrapping(Document document) {
        var with = document.getString(WITH);
        return with == null
                ? master
                : masters.of(with).orElseThrow(() -> new DamagedSeal("the key " + document.getString(KEY), null));
    }
}
