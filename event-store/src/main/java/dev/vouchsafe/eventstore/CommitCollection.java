package dev.vouchsafe.eventstore;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;

/** The commits as the server holds them: the only place that talks to the collection. */
class CommitCollection {

    private static final Bson BY_POSITION = Sorts.ascending(CommitCodec.POSITION);

    private final MongoCollection<Commit> commits;
    private final int batchSize;

    CommitCollection(MongoDatabase database, EventStoreSettings settings) {
        this.batchSize = settings.batchSize();
        this.commits = database.getCollection(settings.collection(), Commit.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new CommitCodec()), database.getCodecRegistry()))
                .withWriteConcern(settings.writeConcern())
                .withReadConcern(settings.readConcern())
                .withReadPreference(settings.readPreference());
    }

    void createIndexes() {
        commits.createIndex(Indexes.ascending(CommitCodec.EVENTS + '.' + EventFields.TAGS, CommitCodec.POSITION));
        commits.createIndex(Indexes.ascending(CommitCodec.EVENTS + '.' + EventFields.TYPE, CommitCodec.POSITION));
    }

    /** Inserts in order and stops at the first refusal, so that what is written is always a prefix. */
    void insert(List<Commit> inOrder) {
        commits.insertMany(inOrder, new InsertManyOptions().ordered(true));
    }

    /** The position behind the last commit, 0 when there is none. */
    long head() {
        Commit last = commits.find().sort(Sorts.descending(CommitCodec.POSITION)).limit(1).first();
        return last == null ? 0 : last.end();
    }

    Commit at(long position) {
        return commits.find(Filters.eq(CommitCodec.POSITION, position)).first();
    }

    /** Where the commit starts that holds a position; the position itself when there is no such commit. */
    long startOf(long position) {
        if (position <= 0) {
            return 0;
        }
        Commit holder = commits.find(Filters.lte(CommitCodec.POSITION, position))
                .sort(Sorts.descending(CommitCodec.POSITION)).limit(1).first();
        return holder == null || holder.end() <= position ? position : holder.position();
    }

    /** The next commits that can match, at most one batch of them, from one that starts at a position to before another. */
    List<Commit> batch(EventCriteria criteria, long from, long to) {
        return find(CriteriaQuery.of(criteria, from, to)).limit(batchSize).into(new ArrayList<>());
    }

    int batchSize() {
        return batchSize;
    }

    /** All commits that can match, in order, fetched as they are read; the caller closes the cursor. */
    MongoCursor<Commit> cursor(EventCriteria criteria, long from, long to) {
        return find(CriteriaQuery.of(criteria, from, to)).cursor();
    }

    /** Commits in order that hold an event of that millisecond or a later one. */
    MongoCursor<Commit> since(Instant instant, long to) {
        return find(Filters.and(
                Filters.gte(CommitCodec.EVENTS + '.' + EventFields.TIME, Date.from(instant)),
                Filters.lt(CommitCodec.POSITION, to))).cursor();
    }

    private FindIterable<Commit> find(Bson filter) {
        return commits.find(filter).sort(BY_POSITION).batchSize(batchSize);
    }
}
