package dev.vouchsafe.platform.deadline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.vouchsafe.platform.deadline.Deadlines.Entry;
import dev.vouchsafe.platform.log.LongWork;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The index as it is stored: one document per subject and kind that has a deadline. */
final class DeadlineEntries {

    private static final String ID = "_id";
    private static final String KIND = "kind";
    private static final String SUBJECT = "subject";
    private static final String DUE_AT = "dueAt";
    private static final String NEAR = "near";
    private static final String PROPOSED_BY = "proposedBy";

    private final MongoCollection<Document> collection;
    private final AtomicLong writes = new AtomicLong();

    DeadlineEntries(MongoDatabase database) {
        collection = database.getCollection("deadlines");
        LongWork.on(collection).createIndex(Indexes.ascending(DUE_AT, NEAR, ID));
    }

    /**
     * What is due up to the instant, in order of instants, neighbours and ids, behind the given entry; from the start
     * if that is null.
     */
    List<Entry> due(Instant upTo, @Nullable Entry behind, int limit) {
        var until = lte(DUE_AT, Date.from(upTo));
        return collection
                .find(behind == null ? until : and(until, behind(behind)))
                .sort(Sorts.ascending(DUE_AT, NEAR, ID))
                .limit(limit)
                .map(DeadlineEntries::entry)
                .into(new ArrayList<>());
    }

    private static Bson behind(Entry entry) {
        var at = Date.from(entry.dueAt());
        return and(
                gte(DUE_AT, at),
                or(gt(DUE_AT, at), gt(NEAR, entry.near()), and(eq(NEAR, entry.near()), gt(ID, id(entry)))));
    }

    /** The instant of the first entry; empty if there is none. */
    Optional<Instant> first() {
        return Optional.ofNullable(collection
                        .find()
                        .sort(Sorts.ascending(DUE_AT, NEAR, ID))
                        .limit(1)
                        .first())
                .map(document -> entry(document).dueAt());
    }

    void write(List<? extends WriteModel<Document>> changes) {
        if (!changes.isEmpty()) {
            try {
                collection.bulkWrite(changes, new BulkWriteOptions().ordered(true));
            } finally {
                writes.incrementAndGet(); // not before: whoever reads this number finds in the index what it counts
            }
        }
    }

    /** How often this process has written: what was read since is as it was if the number is. */
    long writes() {
        return writes.get();
    }

    /** The subject's deadline is this one, whatever it was before. */
    static WriteModel<Document> due(Entry entry) {
        return new ReplaceOneModel<>(eq(ID, id(entry)), document(entry), new ReplaceOptions().upsert(true));
    }

    /** Those of the kind that are proposed within this time are proposed at its beginning. */
    static WriteModel<Document> doubtful(String kind, Instant from, Instant until) {
        return new UpdateManyModel<>(
                and(eq(KIND, kind), gt(DUE_AT, Date.from(from)), lt(DUE_AT, Date.from(until))),
                Updates.set(DUE_AT, Date.from(notEarlier(from))));
    }

    /** Removes the entries of these ids. */
    static WriteModel<Document> cleared(Collection<String> ids) {
        return new DeleteManyModel<>(in(ID, ids));
    }

    /** Removes the entries but for those that were proposed anew meanwhile. */
    static List<WriteModel<Document>> decided(List<Entry> entries) {
        record Neighbours(Instant dueAt, String near) {}
        // All of the index's fields are named, so that a server finds the entries by them. What the decisions led to is
        // in the log behind all that had been proposed.
        return entries.stream()
                .collect(Collectors.groupingBy(entry -> new Neighbours(entry.dueAt(), entry.near())))
                .entrySet()
                .stream()
                .<WriteModel<Document>>map(some -> new DeleteManyModel<>(and(
                        eq(DUE_AT, Date.from(some.getKey().dueAt())),
                        near(some.getKey().near()),
                        in(ID, some.getValue().stream().map(DeadlineEntries::id).toList()),
                        not(gt(PROPOSED_BY, lastToPropose(some.getValue()))))))
                .toList();
    }

    private static long lastToPropose(List<Entry> entries) {
        return entries.stream().mapToLong(Entry::proposedBy).max().orElseThrow();
    }

    /** An entry from before there were neighbours has none. */
    private static Bson near(String near) {
        return near.isEmpty() ? in(NEAR, "", null) : eq(NEAR, near);
    }

    /** Gives the entry another instant unless it has changed meanwhile. */
    static WriteModel<Document> moved(Entry entry, Instant at) {
        return new ReplaceOneModel<>(
                same(entry), document(new Entry(entry.kind(), entry.subject(), at, entry.near(), entry.proposedBy())));
    }

    private static Bson same(Entry entry) {
        return and(eq(ID, id(entry)), eq(DUE_AT, Date.from(entry.dueAt())), not(gt(PROPOSED_BY, entry.proposedBy())));
    }

    private static Document document(Entry entry) {
        return new Document(ID, id(entry))
                .append(KIND, entry.kind())
                .append(SUBJECT, entry.subject())
                .append(DUE_AT, Date.from(notEarlier(entry.dueAt())))
                .append(NEAR, entry.near())
                .append(PROPOSED_BY, entry.proposedBy());
    }

    /** A stored date ends at milliseconds; cut off, it would propose too early. */
    private static Instant notEarlier(Instant at) {
        var cut = at.truncatedTo(ChronoUnit.MILLIS);
        return cut.equals(at) ? at : cut.plusMillis(1);
    }

    private static Entry entry(Document document) {
        return new Entry(
                document.getString(KIND),
                document.getString(SUBJECT),
                document.getDate(DUE_AT).toInstant(),
                Objects.requireNonNullElse(document.getString(NEAR), ""),
                Objects.requireNonNullElse(document.getLong(PROPOSED_BY), -1L));
    }

    private static String id(Entry entry) {
        return id(entry.kind(), entry.subject());
    }

    /** One entry per kind and subject. */
    static String id(String kind, String subject) {
        return kind + ":" + subject;
    }
}
