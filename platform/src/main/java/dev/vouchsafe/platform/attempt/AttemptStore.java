package dev.vouchsafe.platform.attempt;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.platform.log.LongWork;
import dev.vouchsafe.platform.trail.TrailRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The collection {@code attempts}. A position is taken once and an identity stands once, whoever writes: the indexes
 * see to both. Blocks.
 */
final class AttemptStore {

    static final String COLLECTION = "attempts";

    /** The position once more, in an index that takes each once; the row's own index doesn't. */
    private static final String SEAT = "seat";

    private static final String IDENTITY = "identity";
    /** When it was written by the system's clock: so long it is kept. */
    private static final String WRITTEN = "written";

    private static final int FIRST = 1;
    private static final int DELETED_AT_A_TIME = 1_000;

    private final MongoCollection<Document> rows;
    /** The same, of rows that no change of the server takes back. */
    private final MongoCollection<Document> lasting;

    AttemptStore(MongoDatabase database) {
        rows = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        lasting = rows.withReadConcern(ReadConcern.MAJORITY);
    }

    /** Makes the indexes that are not there. */
    void index() {
        TrailRow.index(rows);
        var patient = LongWork.on(rows);
        patient.createIndex(Indexes.ascending(SEAT), new IndexOptions().unique(true));
        patient.createIndex(Indexes.ascending(IDENTITY), new IndexOptions().unique(true));
        patient.createIndex(Indexes.ascending(WRITTEN));
    }

    MongoCollection<Document> rows() {
        return rows;
    }

    /** The position for the next row. */
    long next() {
        var last = rows.find().sort(Sorts.descending(SEAT)).limit(1).first();
        return last == null ? FIRST : last.getLong(SEAT) + 1;
    }

    /** Those of the identities that are there. */
    Set<String> known(Collection<String> identities) {
        var known = new HashSet<String>();
        rows.find(in(IDENTITY, identities))
                .projection(Projections.include(IDENTITY))
                .forEach(row -> known.add(row.getString(IDENTITY)));
        return known;
    }

    /**
     * Writes rows at the positions from the first on. They are visible in order: what is written is always a prefix.
     *
     * @param recordedAt by the service's clock
     * @param written by the system's clock
     */
    void insert(Collection<Attempt> attempts, long first, Instant recordedAt, Instant written) {
        List<Document> documents = new ArrayList<>(attempts.size());
        for (var attempt : attempts) {
            long position = first + documents.size();
            documents.add(StoredAttempt.of(attempt, position, recordedAt)
                    .append(SEAT, position)
                    .append(IDENTITY, attempt.identity())
                    .append(WRITTEN, Date.from(written)));
        }
        rows.insertMany(documents, new InsertManyOptions().ordered(true));
    }

    /** The position behind the last row that stays. */
    long end() {
        return TrailRow.head(lasting) + 1;
    }

    /** The rows that stay, by their positions, at most some of them. */
    List<Document> ordered(Bson which, int most) {
        return lasting.find(which).sort(TrailRow.byPosition()).limit(most).into(new ArrayList<>());
    }

    /**
     * Deletes what was written before an instant of the system's clock, but for the last row of all: the position after
     * it must not be given away twice.
     *
     * @param position only what stands before it
     */
    void deleteBefore(Instant instant, long position) {
        while (true) {
            var old = new ArrayList<>();
            rows.find(and(lt(WRITTEN, Date.from(instant)), lt(SEAT, Math.min(next() - 1, position))))
                    .projection(Projections.include(SEAT))
                    .limit(DELETED_AT_A_TIME)
                    .forEach(row -> old.add(row.get("_id")));
            if (old.isEmpty()) {
                return;
            }
            rows.deleteMany(in("_id", old));
        }
    }

    /** How many of a kind were written since an instant of the system's clock. */
    long count(Attempt.Kind kind, Instant since) {
        return lasting.countDocuments(and(TrailRow.ofType(kind.type()), gte(WRITTEN, Date.from(since))));
    }

    /** Hands over rows of which the codes and the time alone are there. */
    void forCodes(Bson which, Consumer<Document> each) {
        lasting.find(which).projection(TrailRow.codesAndTime()).forEach(each);
    }
}
