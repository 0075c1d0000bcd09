package dev.vouchsafe.platform.deadline;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import dev.vouchsafe.platform.deadline.Deadlines.Entry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The index as it is stored: one document per subject and kind that has a deadline. */
final class DeadlineEntries {

    private static final String ID = "_id";
    private static final String KIND = "kind";
    private static final String SUBJECT = "subject";
    private static final String DUE_AT = "dueAt";

    private final MongoCollection<Document> collection;

    DeadlineEntries(MongoDatabase database) {
        collection = database.getCollection("deadlines");
        collection.createIndex(Indexes.ascending(DUE_AT, ID));
    }

    /** What is due up to the instant, in order of instants and ids, behind the given entry; from the start if that is null. */
    List<Entry> due(Instant upTo, Entry behind, int limit) {
        var until = lte(DUE_AT, Date.from(upTo));
        return collection.find(behind == null ? until : and(until, behind(behind)))
                .sort(Sorts.ascending(DUE_AT, ID)).limit(limit).map(DeadlineEntries::entry).into(new ArrayList<>());
    }

    private static Bson behind(Entry entry) {
        var at = Date.from(entry.dueAt());
        return and(gte(DUE_AT, at), or(gt(DUE_AT, at), gt(ID, id(entry.kind(), entry.subject()))));
    }

    void write(List<? extends WriteModel<Document>> changes) {
        if (!changes.isEmpty()) {
            collection.bulkWrite(changes, new BulkWriteOptions().ordered(true));
        }
    }

    /** The subject's deadline is this one, whatever it was before. */
    static WriteModel<Document> due(String kind, String subject, Instant at) {
        var id = id(kind, subject);
        return new ReplaceOneModel<>(eq(ID, id), document(id, kind, subject, at), new ReplaceOptions().upsert(true));
    }

    static WriteModel<Document> cleared(String kind, String subject) {
        return new DeleteOneModel<>(eq(ID, id(kind, subject)));
    }

    /** Removes the entry unless it has changed meanwhile. */
    static WriteModel<Document> decided(Entry entry) {
        return new DeleteOneModel<>(same(entry));
    }

    /** Gives the entry another instant unless it has changed meanwhile. */
    static WriteModel<Document> moved(Entry entry, Instant at) {
        return new ReplaceOneModel<>(same(entry), document(id(entry.kind(), entry.subject()), entry.kind(), entry.subject(), at));
    }

    private static Bson same(Entry entry) {
        return and(eq(ID, id(entry.kind(), entry.subject())), eq(DUE_AT, Date.from(entry.dueAt())));
    }

    private static Document document(String id, String kind, String subject, Instant at) {
        return new Document(ID, id).append(KIND, kind).append(SUBJECT, subject).append(DUE_AT, Date.from(notEarlier(at)));
    }

    /** A stored date ends at milliseconds; cut off, it would propose too early. */
    private static Instant notEarlier(Instant at) {
        var cut = at.truncatedTo(ChronoUnit.MILLIS);
        return cut.equals(at) ? at : cut.plusMillis(1);
    }

    private static Entry entry(Document document) {
        return new Entry(document.getString(KIND), document.getString(SUBJECT), document.getDate(DUE_AT).toInstant());
    }

    private static String id(String kind, String subject) {
        return kind + ":" + subject;
    }
}
