package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A primary that was just elected shows for a moment less than the one before it has confirmed. The log has six commits
 * of two events each, all but the last of them with the tag; so many answers end before position 4.
 */
class LaggingPrimaryTest extends OnEveryServer {

    private static final int HEAD = 12;
    private static final long SHOWN = 4;
    private static final int ANSWERS = 3;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger lagging = new AtomicInteger();

    @BeforeEach
    void write() throws Exception {
        MongoEventStorageEngine engine = engine();
        for (int i = 0; i < HEAD; i += 2) {
            String tag = i < HEAD - 2 ? "a" : "b";
            Engines.append(
                    engine,
                    AppendCondition.none(),
                    Engines.event("Written", "" + i, Engines.tag(tag)),
                    Engines.event("Written", "" + (i + 1), Engines.tag(tag)));
        }
    }

    @Test
    void whatIsSourcedIsNeverOlderThanWhatIsKnown() {
        MongoEventStorageEngine engine = opened(Duration.ofSeconds(30));

        for (EventCriteria criteria :
                List.of(Engines.tagged("a"), EventCriteria.havingAnyTag(), Engines.tagged("none"))) {
            List<String> all = Engines.payloads(engine, criteria);
            lagging.set(ANSWERS);
            assertThat(Engines.payloads(engine, criteria)).isEqualTo(all);
            assertThat(lagging).as("answers that still lag").hasValue(0);
            lagging.set(1);
            assertThat(Engines.marker(engine, criteria)).isEqualTo(new GlobalIndexConsistencyMarker(HEAD));
        }
    }

    @Test
    void sourcingFromAPositionIsNeverOlderEither() {
        MongoEventStorageEngine engine = opened(Duration.ofSeconds(30));

        for (int from = 0; from <= HEAD + 1; from++) {
            SourcingCondition condition = SourcingCondition.conditionFor(
                    new GlobalIndexConsistencyMarker(from).position(), EventCriteria.havingAnyTag());
            lagging.set(1);
            assertThat(Engines.source(engine, condition))
                    .as("from %s, with the marker", from)
                    .hasSize(Math.max(0, HEAD - from) + 1);
        }
    }

    @Test
    void nothingMoreIsAskedWhereNothingLags() {
        MongoEventStorageEngine engine = opened(Duration.ofSeconds(30));
        asked.set(0);

        Engines.payloads(engine, Engines.tagged("a"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void aConditionIsCheckedAgainstAllThatIsKnown() throws Exception {
        MongoEventStorageEngine engine = opened(Duration.ofSeconds(30));
        lagging.set(ANSWERS);
        AppendCondition nothingSince =
                AppendCondition.withCriteria(Engines.tagged("a")).withMarker(new GlobalIndexConsistencyMarker(7));

        assertThatThrownBy(
                        () -> Engines.append(engine, nothingSince, Engines.event("Written", "late", Engines.tag("a"))))
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void anOpenStreamPassesOverNothing() {
        for (EventCriteria criteria : List.of(EventCriteria.havingAnyTag(), Engines.tagged("a"))) {
            for (int from : new int[] {0, 3, 4, 7}) {
                MongoEventStorageEngine engine = opened(Duration.ofSeconds(30));
                lagging.set(ANSWERS);
                MessageStream<EventMessage> stream = engine.stream(
                        StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(from))
                                .or(criteria),
                        null);
                int last = criteria.equals(EventCriteria.havingAnyTag()) ? HEAD : HEAD - 2;
                List<String> seen = new ArrayList<>();
                await().atMost(Engines.SECONDS, TimeUnit.SECONDS).until(() -> {
                    stream.next().ifPresent(entry -> seen.add(Engines.payload(entry.message())));
                    return !seen.isEmpty() && seen.getLast().equals("" + (last - 1));
                });
                assertThat(seen).as("from %s on", from).hasSize(last - from);
                stream.close();
            }
        }
    }

    @Test
    void aTokenOfATimeIsNotBehindEventsOfThatTime() throws Exception {
        MongoEventStorageEngine engine = opened(Duration.ofSeconds(30));
        Instant sixth = engine.log().read(6, 1).getFirst().timestamp();
        long position = engine.tokenAt(sixth, null).get().position().orElseThrow();
        lagging.set(2);

        assertThat(engine.tokenAt(sixth, null).get().position()).hasValue(position);
    }

    @Test
    void aCheckpointIsNotCountedByAPrimaryThatLags() {
        AtomicInteger counts = new AtomicInteger();
        EventLog lagging = new EventLog(new CommitCollection(database(), Engines.SETTINGS) {
            @Override
            long count(long from, long to) {
                return super.count(from, counts.getAndIncrement() == 0 ? SHOWN : to);
            }
        });

        assertThat(lagging.checkpoint())
                .isEqualTo(opened(Duration.ofSeconds(30)).log().checkpoint());
    }

    @Test
    void anEndThatIsNotShownForAMomentIsNotCutOff() {
        AtomicInteger steps = new AtomicInteger();
        CommitCollection stored = lagging(Engines.SETTINGS);

        LogVerification found = new LogVerifier(stored, Checkpoint.START, List.of(), 2)
                .verify(whole -> lagging.set(steps.incrementAndGet() == 2 ? ANSWERS : 0));

        assertThat(steps.get()).isGreaterThan(2);
        assertThat(found)
                .isEqualTo(new LogVerification.Whole(
                        opened(Duration.ofSeconds(30)).log().checkpoint()));
    }

    @Test
    void whoeverLagsForTooLongIsNotBelieved() {
        MongoEventStorageEngine engine = opened(Duration.ofMillis(20));
        lagging.set(Integer.MAX_VALUE);

        MessageStream<EventMessage> sourced = engine.source(SourcingCondition.conditionFor(Engines.tagged("a")), null);
        while (sourced.hasNextAvailable()) {
            assertThat(sourced.next().orElseThrow().getResource(ConsistencyMarker.RESOURCE_KEY))
                    .isNull();
        }
        assertThat(sourced.error()).get().isInstanceOf(EventStoreException.class);

        MessageStream<EventMessage> open =
                engine.stream(StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(SHOWN)), null);
        assertThat(open.next()).isEmpty();
        assertThat(open.isCompleted())
                .as("an open stream ends, for its reader to open another")
                .isTrue();
        assertThat(open.error()).get().isInstanceOf(EventStoreException.class);
    }

    /** An engine that knows where the log ends and has nothing of it in memory. */
    private MongoEventStorageEngine opened(Duration patience) {
        EventStoreSettings settings = Engines.SETTINGS.withPatience(patience).withPollInterval(Duration.ofHours(1));
        return closeLater(new MongoEventStorageEngine(
                lagging(settings),
                new WriterTurn(database().getCollection("events_writer")),
                Engines.CONVERTER,
                settings));
    }

    private CommitCollection lagging(EventStoreSettings settings) {
        return new CommitCollection(database(), settings) {
            @Override
            <T> FindIterable<T> find(MongoCollection<T> as, Bson filter) {
                asked.incrementAndGet();
                boolean lags = lagging.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                return super.find(as, lags ? Filters.and(filter, Filters.lt(CommitCodec.POSITION, SHOWN)) : filter);
            }
        };
    }
}
