package dev.vouchsafe.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToRetrieveIdentifierException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Keeps how far each event processor has come, and which process works on which of its segments. A claim belongs to one
 * node until it is released or its time-out has passed without a sign of life; every change names the claim it rests
 * on, so a node that lost one cannot overwrite the progress of the next. Progress is committed after the effect, never
 * with it: after a crash some events are handled again.
 */
public final class MongoTokenStore implements TokenStore, ProcessorProgress {

    private static final String ID = "_id";
    private static final String STORE_ID = "storeId";
    /** No processor has this name: names of processors are not empty. */
    private static final String CONFIGURATION = "";

    private final MongoCollection<Document> processors;
    private final TokenStoreSettings settings;
    private final SegmentClaims claims;

    /**
     * A store in the collection that the settings name; processes that share processors share the collection.
     *
     * @throws NullPointerException when an argument is missing
     */
    public MongoTokenStore(MongoDatabase database, TokenStoreSettings settings) {
        this.settings = settings;
        this.claims = new SegmentClaims(settings);
        this.processors = database.getCollection(settings.collection())
                .withWriteConcern(settings.writeConcern())
                .withReadConcern(settings.readConcern())
                .withReadPreference(ReadPreference.primary());
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(
            String processor, int count, @Nullable TrackingToken initial, @Nullable ProcessingContext context) {
        return answer(() -> {
            List<Segment> created = Segment.splitBalanced(Segment.ROOT_SEGMENT, count - 1);
            Document segments = new Document();
            created.forEach(segment ->
                    segments.append(TokenFields.key(segment.getSegmentId()), TokenFields.unclaimed(segment, initial)));
            Bson empty = and(eq(ID, processor), eq(TokenFields.SEGMENTS, new Document()));
            if (!insert(new Document(ID, processor).append(TokenFields.SEGMENTS, segments))
                    && processors
                                    .updateOne(empty, set(TokenFields.SEGMENTS, segments))
                                    .getMatchedCount()
                            == 0) {
                throw new UnableToClaimTokenException("Processor '" + processor + "' already has segments");
            }
            return created;
        });
    }

    @Override
    public CompletableFuture<Void> initializeSegment(
            @Nullable TrackingToken token, String processor, Segment segment, @Nullable ProcessingContext context) {
        return answer(() -> {
            insert(new Document(ID, processor).append(TokenFields.SEGMENTS, new Document()));
            Bson update = set(TokenFields.path(segment.getSegmentId()), TokenFields.unclaimed(segment, token));
            Bson absent = exists(TokenFields.path(segment.getSegmentId()), false);
            if (processors.updateOne(and(eq(ID, processor), absent), update).getMatchedCount() == 0) {
                throw new UnableToInitializeTokenException(
                        "Token '" + name(processor, segment.getSegmentId()) + "' already exists");
            }
            return null;
        });
    }

    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> claim(processor, segmentId, exists(TokenFields.path(segmentId))));
    }

    /** Also refuses a segment that was split or merged since the caller heard of it. */
    @Override
    public CompletableFuture<TrackingToken> fetchToken(
            String processor, Segment segment, @Nullable ProcessingContext context) {
        return answer(() -> claim(
                processor,
                segment.getSegmentId(),
                eq(TokenFields.path(segment.getSegmentId(), TokenFields.MASK), segment.getMask())));
    }

    private @Nullable TrackingToken claim(String processor, int segmentId, Bson expected) {
        Document before = processors.findOneAndUpdate(
                and(eq(ID, processor), expected, claims.claimable(segmentId)),
                claims.claim(segmentId),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE)); // the token stays as it was
        if (before == null) {
            throw unclaimable(processor, segmentId);
        }
        return TokenFields.read(segment(before, segmentId).get(TokenFields.TOKEN));
    }

    /**
     * Only for who has claimed it: the next owner may have released it while the last one was paused. And a position
     * doesn't go back: one that was sent before another and arrives after it, over a connection that was silent, is
     * refused too.
     */
    @Override
    public CompletableFuture<Void> storeToken(
            @Nullable TrackingToken token, String processor, int segmentId, @Nullable ProcessingContext context) {
        return change(
                processor,
                segmentId,
                () -> and(claims.owned(segmentId), TokenFields.notBehind(segmentId, token)),
                () -> combine(
                        set(TokenFields.path(segmentId, TokenFields.TOKEN), TokenFields.write(token)),
                        claims.signOfLife(segmentId)));
    }

    @Override
    public CompletableFuture<Void> extendClaim(String processor, int segmentId, @Nullable ProcessingContext context) {
        return change(processor, segmentId, () -> claims.owned(segmentId), () -> claims.signOfLife(segmentId));
    }

    @Override
    public CompletableFuture<Void> deleteToken(String processor, int segmentId, @Nullable ProcessingContext context) {
        return change(processor, segmentId, () -> claims.owned(segmentId), () -> unset(TokenFields.path(segmentId)));
    }

    @Override
    public CompletableFuture<Void> releaseClaim(String processor, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> {
            processors.updateOne(and(eq(ID, processor), claims.owned(segmentId)), SegmentClaims.release(segmentId));
            return null;
        });
    }

    private CompletableFuture<Void> change(
            String processor, int segmentId, Callable<Bson> claim, Callable<Bson> update) {
        return answer(() -> {
            Bson filter = and(eq(ID, processor), exists(TokenFields.path(segmentId)), claim.call());
            if (processors.updateOne(filter, update.call()).getMatchedCount() == 0) {
                throw unclaimable(processor, segmentId);
            }
            return null;
        });
    }

    @Override
    public CompletableFuture<Segment> fetchSegment(
            String processor, int segmentId, @Nullable ProcessingContext context) {
        return answer(() -> segments(processor, all -> true).stream()
                .filter(segment -> segment.getSegmentId() == segmentId)
                .findFirst()
                .orElse(null));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(String processor, @Nullable ProcessingContext context) {
        return answer(() -> segments(processor, all -> true));
    }

    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(
            String processor, @Nullable ProcessingContext context) {
        return answer(() -> segments(
                processor,
                segment -> settings.node().equals(segment.get(TokenFields.OWNER)) || claims.owner(segment) == null));
    }

    @Override
    public List<SegmentProgress> progress() {
        List<SegmentProgress> found = new ArrayList<>();
        for (Document processor : processors.find()) {
            Document segments = processor.get(TokenFields.SEGMENTS, Document.class);
            if (segments != null) {
                segments.forEach((key, value) -> {
                    Document segment = (Document) value;
                    TrackingToken token = TokenFields.read(segment.get(TokenFields.TOKEN));
                    found.add(new SegmentProgress(
                            processor.getString(ID),
                            TokenFields.segmentId(key),
                            token == null ? 0 : token.position().orElse(0),
                            claims.owner(segment)));
                });
            }
        }
        return found;
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return answer(() -> {
            try {
                Document ifNew = new Document(
                        "$setOnInsert", new Document(STORE_ID, UUID.randomUUID().toString()));
                Document configuration = processors.findOneAndUpdate(
                        eq(ID, CONFIGURATION),
                        ifNew, // one step: a find may not see an insert yet
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
                return requireNonNull(configuration).getString(STORE_ID);
            } catch (RuntimeException e) {
                throw new UnableToRetrieveIdentifierException("The identifier of the token store cannot be read", e);
            }
        });
    }

    private List<Segment> segments(String processor, Predicate<Document> wanted) {
        Document stored = processors.find(eq(ID, processor)).first();
        List<Segment> found = new ArrayList<>();
        if (stored != null) {
            stored.get(TokenFields.SEGMENTS, Document.class).forEach((key, value) -> {
                if (value instanceof Document segment && wanted.test(segment)) {
                    found.add(new Segment(TokenFields.segmentId(key), segment.getInteger(TokenFields.MASK)));
                }
            });
        }
        found.sort(null);
        return found;
    }

    private static Document segment(Document processor, int segmentId) {
        return processor.get(TokenFields.SEGMENTS, Document.class).get(TokenFields.key(segmentId), Document.class);
    }

    /** Whether the document was inserted; false when there is one with its identifier. */
    private boolean insert(Document document) {
        try {
            processors.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static UnableToClaimTokenException unclaimable(String processor, int segmentId) {
        return new UnableToClaimTokenException("Token '" + name(processor, segmentId)
                + "' does not exist, was split or merged, or is claimed by another node");
    }

    private static String name(String processor, int segmentId) {
        return processor + '[' + segmentId + ']';
    }

    private static <T> CompletableFuture<T> answer(Callable<T> question) {
        try {
            return CompletableFuture.completedFuture(question.call());
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
