package dev.vouchsafe.platform.http.change;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.vouchsafe.platform.log.LongWork;
import dev.vouchsafe.web.HttpJson;
import java.time.InstantSource;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The collection {@code idempotency}: for each key what was asked with it and, once it is known, the first answer. Kept
 * for seven days where the server can expire documents, else for ever. After that the log knows what a call asked for
 * that recorded something.
 */
final class IdempotencyKeys {

    /** @param answer null as long as none is known */
    record KeptCall(String fingerprint, @Nullable StoredAnswer answer) {}

    private static final Logger log = LoggerFactory.getLogger(IdempotencyKeys.class);
    private static final long DAYS_KEPT = 7;
    private static final String FINGERPRINT = "fingerprint";
    private static final String STARTED_AT = "startedAt";
    private static final String STATUS = "status";
    private static final String HEADERS = "headers";
    private static final String BODY = "body";

    private final MongoCollection<Document> collection;

    IdempotencyKeys(MongoDatabase database) {
        this.collection = database.getCollection("idempotency");
        try {
            LongWork.on(collection)
                    .createIndex(
                            Indexes.ascending(STARTED_AT), new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS));
        } catch (MongoException unsupported) {
            log.info(
                    "Idempotency keys are kept for ever: the document server doesn't expire documents ({})",
                    unsupported.getMessage());
        }
    }

    Optional<KeptCall> find(String id) {
        return Optional.ofNullable(collection.find(eq(id)).first()).map(IdempotencyKeys::entry);
    }

    /** Notes what is asked with the key; answers what was noted before, if anything was. */
    Optional<KeptCall> start(String id, String fingerprint) {
        // The wall clock, whatever the service's shows: the server expires by the wall clock too.
        var entry = new Document("_id", id)
                .append(FINGERPRINT, fingerprint)
                .append(STARTED_AT, Date.from(InstantSource.system().instant()));
        try {
            collection.insertOne(entry);
            return Optional.empty();
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            return find(id);
        }
    }

    /** Takes back what was noted, as long as it has no answer. */
    void forget(String id, String fingerprint) {
        collection.deleteOne(and(eq(id), eq(FINGERPRINT, fingerprint), exists(STATUS, false)));
    }

    /**
     * Keeps the answer if it is the first, or tells of a success where a copy of the call was refused; answers what is
     * kept.
     */
    StoredAnswer finish(String id, StoredAnswer answer) {
        if (keep(and(eq(id), exists(STATUS, false)), answer)) {
            return answer;
        }
        var kept = find(id).map(KeptCall::answer).orElse(answer);
        if (answer.tellsOfSuccess() && !kept.tellsOfSuccess() && keep(and(eq(id), eq(STATUS, kept.status())), answer)) {
            return answer;
        }
        return kept;
    }

    private boolean keep(Bson where, StoredAnswer answer) {
        var finished = combine(
                set(STATUS, answer.status()),
                set(HEADERS, new Document(new LinkedHashMap<>(answer.headers()))),
                set(BODY, answer.body() == null ? null : HttpJson.mapper().writeValueAsString(answer.body())));
        return collection.updateOne(where, finished).getMatchedCount() > 0;
    }

    private static KeptCall entry(Document stored) {
        var status = stored.getInteger(STATUS);
        Map<String, String> headers = new LinkedHashMap<>();
        if (status != null) {
            stored.get(HEADERS, Document.class).forEach((name, value) -> headers.put(name, value.toString()));
        }
        var body = stored.getString(BODY);
        return new KeptCall(
                stored.getString(FINGERPRINT),
                status == null
                        ? null
                        : new StoredAnswer(
                                status,
                                headers,
                                body == null ? null : HttpJson.mapper().readTree(body)));
    }
}
