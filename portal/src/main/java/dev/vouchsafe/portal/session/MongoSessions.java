package dev.vouchsafe.portal.session;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.ReactiveSessionRepository;
import reactor.core.publisher.Mono;

/**
 * Sessions in MongoDB. A request writes the attributes that it changed and no others. A session that was ended
 * meanwhile, such as by a logout elsewhere, stays ended.
 */
final class MongoSessions implements ReactiveSessionRepository<StoredSession> {

    private static final String CREATED = "created";
    private static final String ACCESSED = "accessed";
    private static final String IDLE = "idleSeconds";
    private static final String ATTRIBUTES = "attributes";

    private final MongoCollection<Document> collection;
    private final Duration idle;
    private final InstantSource clock;

    /** @param idle after how long without a request a session ends */
    MongoSessions(MongoDatabase database, Duration idle, InstantSource clock) {
        this.collection = database.getCollection("sessions");
        this.idle = idle;
        this.clock = clock;
        Ends.index(collection);
    }

    @Override
    public Mono<StoredSession> createSession() {
        return Mono.fromSupplier(() -> {
            var session = new MapSession();
            session.setMaxInactiveInterval(idle);
            return new StoredSession(session, null);
        });
    }

    @Override
    public Mono<Void> save(StoredSession session) {
        return Blocking.run(() -> {
            var before = session.storedId();
            if (session.getId().equals(before)) {
                collection.updateOne(Filters.eq(before), changes(session));
            } else if (before == null
                    || collection.deleteOne(Filters.eq(before)).getDeletedCount() > 0) {
                collection.replaceOne(Filters.eq(session.getId()), whole(session), new ReplaceOptions().upsert(true));
            }
            session.stored();
        });
    }

    private static Bson changes(StoredSession session) {
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set(ACCESSED, Date.from(session.getLastAccessedTime())),
                Updates.set(IDLE, session.getMaxInactiveInterval().toSeconds()),
                Updates.set(Ends.FIELD, Date.from(ends(session)))));
        for (String name : session.changed()) {
            Object value = session.getAttribute(name);
            String field = ATTRIBUTES + "." + field(name);
            changes.add(value == null ? Updates.unset(field) : Updates.set(field, Serialized.of(value)));
        }
        return Updates.combine(changes);
    }

    private static Document whole(StoredSession session) {
        var attributes = new Document();
        for (String name : session.getAttributeNames()) {
            attributes.append(field(name), Serialized.of(session.getRequiredAttribute(name)));
        }
        return new Document("_id", session.getId())
                .append(CREATED, Date.from(session.getCreationTime()))
                .append(ACCESSED, Date.from(session.getLastAccessedTime()))
                .append(IDLE, session.getMaxInactiveInterval().toSeconds())
                .append(Ends.FIELD, Date.from(ends(session)))
                .append(ATTRIBUTES, attributes);
    }

    private static Instant ends(StoredSession session) {
        return session.getLastAccessedTime().plus(session.getMaxInactiveInterval());
    }

    @Override
    public Mono<StoredSession> findById(String id) {
        return Blocking.get(() -> {
            var found = collection
                    .find(Filters.and(Filters.eq(id), Filters.gt(Ends.FIELD, Date.from(clock.instant()))))
                    .first();
            return found == null ? null : read(found);
        });
    }

    /** Null if an attribute can't be read any more: then the person signs in again. */
    private static @Nullable StoredSession read(Document found) {
        var session = new MapSession(found.getString("_id"));
        session.setCreationTime(found.getDate(CREATED).toInstant());
        session.setLastAccessedTime(found.getDate(ACCESSED).toInstant());
        session.setMaxInactiveInterval(Duration.ofSeconds(found.getLong(IDLE)));
        for (var attribute : found.get(ATTRIBUTES, Document.class).entrySet()) {
            var value = Serialized.read((Binary) attribute.getValue());
            if (value.isEmpty()) {
                return null;
            }
            session.setAttribute(name(attribute.getKey()), value.get());
        }
        return new StoredSession(session, session.getId());
    }

    @Override
    public Mono<Void> deleteById(String id) {
        return Blocking.run(() -> collection.deleteOne(Filters.eq(id)));
    }

    /** Names of attributes have dots, which mean something in the name of a field. */
    private static String field(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String field) {
        return new String(Base64.getUrlDecoder().decode(field), StandardCharsets.UTF_8);
    }
}
