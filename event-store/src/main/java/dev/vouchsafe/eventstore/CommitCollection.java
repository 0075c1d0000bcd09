package dev.vouchsafe.eventstore;

import com.mongodb.ReadPreference;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The commits as the server holds them: the only place that talks to the collection. */
class CommitCollection {

    /** In place of the position of a document: there may be some at less than 0, where no commit is. */
    static final long BEFORE_ALL = Long.MIN_VALUE;

    private static final Bson BY_POSITION = Sorts.ascending(CommitCodec.POSITION);

    private static final CommitCodec CODEC = new CommitCodec();

    /** So many bytes end a batch too: large commits must not fill the memory. */
    private static final long MOST_BYTES = 16L << 20;

    /** Indexes and counts take longer with every commit; they may exceed the client's time-out. */
    private static final long LONG_WORK_MINUTES = 2;

    private final MongoCollection<Commit> commits;
    private final MongoCollection<RawBsonDocument> documents;
    private final int batchSize;
    private final Duration patience;

    CommitCollection(MongoDatabase database, EventStoreSettings settings) {
        this.batchSize = settings.batchSize();
        this.patience = settings.patience();
        this.commits = database.getCollection(settings.collection(), Commit.class)
                .withCodecRegistry(
                        CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(CODEC), database.getCodecRegistry()))
                .withWriteConcern(settings.writeConcern())
                .withReadConcern(settings.readConcern())
                .withReadPreference(ReadPreference.primary());
        this.documents = commits.withDocumentClass(RawBsonDocument.class);
    }

    void createIndexes() {
        MongoCollection<Commit> patient = commits.withTimeout(LONG_WORK_MINUTES, TimeUnit.MINUTES);
        patient.createIndex(Indexes.ascending(CommitCodec.EVENTS + '.' + EventFields.TAGS, CommitCodec.POSITION));
        patient.createIndex(Indexes.ascending(CommitCodec.EVENTS + '.' + EventFields.TYPE, CommitCodec.POSITION));
    }

    /** Inserts in order and stops at the first refusal, so that what is written is always a prefix. */
    void insert(List<SealedCommit> inOrder) {
        documents.insertMany(
                inOrder.stream().map(SealedCommit::document).toList(), new InsertManyOptions().ordered(true));
    }

    /** Where the log ends, with the hash of its last commit. */
    LogEnd end() {
        return endBefore(Long.MAX_VALUE);
    }

    /** Where the commits end that start before a position. */
    LogEnd endBefore(long position) {
        byte @Nullable [] last = documentBefore(position);
        return last == null
                ? LogEnd.EMPTY
                : LogEnd.behind(CommitCodec.read(last).sealed(CommitSeal.hash(last)));
    }

    /** The last document that starts before a position, byte for byte; null when there is none. */
    byte @Nullable [] documentBefore(long position) {
        RawBsonDocument last = lastBefore(position);
        return last == null ? null : CommitCodec.bytes(last);
    }

    /**
     * The last document that is wanted, among at most a number of them that start before a position; null when there is
     * none.
     */
    byte @Nullable [] lastBefore(long position, int most, Predicate<byte[]> wanted) {
        byte @Nullable [] last = documentBefore(position);
        if (last == null || wanted.test(last)) {
            return last;
        }
        try (MongoCursor<RawBsonDocument> earlier = find(documents, Filters.lt(CommitCodec.POSITION, position))
                .sort(Sorts.descending(CommitCodec.POSITION))
                .limit(most)
                .batchSize(batchSize)
                .cursor()) {
            while (earlier.hasNext()) {
                byte[] document = CommitCodec.bytes(earlier.next());
                if (wanted.test(document)) {
                    return document;
                }
            }
        }
        return null;
    }

    /**
     * The next documents as they are stored, that start behind one position and up to another: at most a number of
     * them, and no more behind so many bytes as a batch has. None if there are no more.
     */
    List<byte[]> documents(long after, long last, int most) {
        Bson range = Filters.lte(CommitCodec.POSITION, last);
        List<byte[]> read = new ArrayList<>();
        long bytes = 0;
        try (MongoCursor<RawBsonDocument> found = find(
                        documents,
                        after == BEFORE_ALL ? range : Filters.and(Filters.gt(CommitCodec.POSITION, after), range))
                .sort(BY_POSITION)
                .limit(most)
                .batchSize(most)
                .cursor()) {
            while (bytes < MOST_BYTES && found.hasNext()) {
                byte[] document = CommitCodec.bytes(found.next());
                read.add(document);
                bytes += document.length;
            }
        }
        return read;
    }

    /**
     * The first and the last document of the collection, if it has any: those whose position is no number are there.
     */
    List<byte[]> outermost() {
        return Stream.of(BY_POSITION, Sorts.descending(CommitCodec.POSITION))
                .map(order ->
                        find(documents, Filters.empty()).sort(order).limit(1).first())
                .filter(Objects::nonNull)
                .map(CommitCodec::bytes)
                .toList();
    }

    /** How many commits start at one position or later and before another. */
    long count(long from, long to) {
        return commits.withTimeout(LONG_WORK_MINUTES, TimeUnit.MINUTES)
                .countDocuments(
                        Filters.and(Filters.gte(CommitCodec.POSITION, from), Filters.lt(CommitCodec.POSITION, to)));
    }

    private @Nullable RawBsonDocument lastBefore(long position) {
        return find(documents, Filters.lt(CommitCodec.POSITION, position))
                .sort(Sorts.descending(CommitCodec.POSITION))
                .limit(1)
                .first();
    }

    /** Where the commit starts that holds a position. */
    OptionalLong startOf(long position) {
        Commit holder = holderOf(position);
        return holder == null ? OptionalLong.empty() : OptionalLong.of(holder.position());
    }

    /** The commit that holds a position, with its hash; null when there is none. */
    @Nullable
    Commit holderOf(long position) {
        Commit last = find(commits, Filters.lte(CommitCodec.POSITION, position))
                .sort(Sorts.descending(CommitCodec.POSITION))
                .limit(1)
                .first();
        return last == null || last.end() <= position ? null : last;
    }

    /**
     * The next commits that can match, from one that starts at a position to a known end of the log, as many as are
     * read at once; with the last of all, whether it matches or not. None at all are an answer that is older than that
     * end.
     */
    StoredBatch batch(EventCriteria criteria, long from, LogEnd to) {
        return batch(CriteriaQuery.of(criteria, from, to.position(), to));
    }

    /** The next commits from one that starts at a position, as many as are read at once. */
    CommitBatch news(long from) {
        return batch(CriteriaQuery.of(EventCriteria.havingAnyTag(), from, Long.MAX_VALUE, LogEnd.EMPTY))
                .decoded();
    }

    private StoredBatch batch(Bson filter) {
        List<RawBsonDocument> batch = new ArrayList<>();
        long bytes = 0;
        try (MongoCursor<RawBsonDocument> found = find(documents, filter)
                .sort(BY_POSITION)
                .batchSize(batchSize)
                .limit(batchSize)
                .cursor()) {
            while (bytes < MOST_BYTES && found.hasNext()) {
                RawBsonDocument document = found.next();
                batch.add(document);
                bytes += document.getByteLength();
            }
        }
        return new StoredBatch(batch, batch.size() == batchSize || bytes >= MOST_BYTES);
    }

    int batchSize() {
        return batchSize;
    }

    Duration patience() {
        return patience;
    }

    /**
     * All commits that can match, in order, fetched as they are read, and the last one known; the caller closes the
     * cursor.
     */
    MongoCursor<Commit> cursor(EventCriteria criteria, long from, long to, LogEnd known) {
        return find(CriteriaQuery.of(criteria, from, to, known)).cursor();
    }

    /**
     * Commits in order, up to a known end of the log, that hold an event of that millisecond or a later one, and the
     * last one.
     */
    MongoCursor<Commit> since(Instant instant, long from, LogEnd known) {
        return find(CriteriaQuery.since(instant, from, known)).cursor();
    }

    private FindIterable<Commit> find(Bson filter) {
        return find(commits, filter).sort(BY_POSITION).batchSize(batchSize);
    }

    /** Every question for documents goes this way. */
    <T> FindIterable<T> find(MongoCollection<T> as, Bson filter) {
        return as.find(filter);
    }
}
