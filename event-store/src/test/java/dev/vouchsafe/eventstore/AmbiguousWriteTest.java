package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes whose answer is lost, or that the server refuses. */
class AmbiguousWriteTest extends OnEveryServer {

    private static final MongoSocketReadException LOST =
            new MongoSocketReadException("the answer is lost", new ServerAddress("localhost"));

    @Test
    void aWriteThatHappenedBeforeTheConnectionBrokeIsNotWrittenTwice() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        MongoEventStorageEngine engine = engine(Duration.ofSeconds(30), (commits, insert) -> {
            insert.accept(commits);
            if (tries.getAndIncrement() == 0) {
                throw LOST;
            }
        });

        Engines.append(engine, AppendCondition.none(), Engines.event("Written", "once", Engines.tag("a")));
        Engines.append(engine, AppendCondition.none(), Engines.event("Written", "then", Engines.tag("a")));

        assertThat(Engines.payloads(engine, Engines.tagged("a"))).containsExactly("once", "then");
    }

    @Test
    void aWriteThatNeverArrivedIsTriedAgain() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        MongoEventStorageEngine engine = engine(Duration.ofSeconds(30), (commits, insert) -> {
            if (tries.getAndIncrement() < 3) {
                throw LOST;
            }
            insert.accept(commits);
        });

        Engines.append(engine, AppendCondition.none(), Engines.event("Written", "once", Engines.tag("a")));

        assertThat(Engines.payloads(engine, Engines.tagged("a"))).containsExactly("once");
    }

    @Test
    void aGroupOfWhichOnlyTheFirstPartArrivedIsCompleted() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        CountDownLatch queued = new CountDownLatch(1);
        MongoEventStorageEngine engine = engine(Duration.ofSeconds(30), (commits, insert) -> {
            queued.await();
            if (commits.size() > 1 && tries.getAndIncrement() == 0) {
                insert.accept(commits.subList(0, commits.size() / 2));
                throw LOST;
            }
            insert.accept(commits);
        });

        List<CompletableFuture<ConsistencyMarker>> appends = IntStream.range(0, 9)
                .mapToObj(i -> Engines.appendLater(
                        engine, AppendCondition.none(), Engines.event("Written", "" + i, Engines.tag("a"))))
                .toList();
        queued.countDown();
        CompletableFuture.allOf(appends.toArray(CompletableFuture[]::new)).get(Engines.SECONDS, TimeUnit.SECONDS);

        assertThat(tries).hasPositiveValue();
        assertThat(Engines.payloads(engine, Engines.tagged("a")))
                .containsExactlyElementsOf(
                        IntStream.range(0, 9).mapToObj(Integer::toString).toList());
    }

    @Test
    void aLostWriteThatArrivesAfterAnotherProcessTookItsPlaceIsWrittenOnce() throws Exception {
        MongoEventStorageEngine other = engine();
        AtomicInteger tries = new AtomicInteger();
        MongoEventStorageEngine engine = engine(Duration.ofSeconds(30), (commits, insert) -> {
            if (tries.getAndIncrement() == 0) {
                Engines.append(other, AppendCondition.none(), Engines.event("Written", "other", Engines.tag("a")));
                throw LOST;
            }
            insert.accept(commits);
        });

        Engines.append(engine, AppendCondition.none(), Engines.event("Written", "own", Engines.tag("a")));

        assertThat(Engines.payloads(engine, Engines.tagged("a"))).containsExactly("other", "own");
    }

    @Test
    void aServerThatStaysSilentEndsTheAppendAsUnknownAndTheNextOneGoesOn() throws Exception {
        AtomicInteger tries = new AtomicInteger(1);
        MongoEventStorageEngine engine = engine(Duration.ofMillis(20), (commits, insert) -> {
            if (tries.get() > 0) {
                throw LOST;
            }
            insert.accept(commits);
        });

        assertThatThrownBy(() -> Engines.append(engine, AppendCondition.none(), Engines.event("Written", "lost")))
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        tries.set(0);
        Engines.append(engine, AppendCondition.none(), Engines.event("Written", "next"));

        assertThat(engine.log().read(0, 10))
                .extracting(StoredEvent::payloadAsText)
                .containsExactly("next");
    }

    @Test
    void aCommitTheServerRefusesDoesNotTakeTheOthersOfItsGroupAlong() throws Exception {
        CountDownLatch queued = new CountDownLatch(1);
        MongoEventStorageEngine engine = engine(Duration.ofSeconds(30), (commits, insert) -> {
            queued.await();
            if (commits.stream()
                    .flatMap(stored -> stored.commit().events().stream())
                    .anyMatch(event -> event.payloadAsText().equals("refused"))) {
                throw new IllegalArgumentException("too large");
            }
            insert.accept(commits);
        });

        CompletableFuture<ConsistencyMarker> first = append(engine, "first");
        CompletableFuture<ConsistencyMarker> refused = append(engine, "refused");
        CompletableFuture<ConsistencyMarker> last = append(engine, "last");
        queued.countDown();

        first.get(Engines.SECONDS, TimeUnit.SECONDS);
        last.get(Engines.SECONDS, TimeUnit.SECONDS);
        assertThatThrownBy(() -> refused.get(Engines.SECONDS, TimeUnit.SECONDS))
                .hasCauseExactlyInstanceOf(EventStoreException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(engine.log().read(0, 10))
                .extracting(StoredEvent::payloadAsText)
                .containsExactly("first", "last");
    }

    @Test
    void anErrorInTheWriterEndsTheAppendAndTheNextOneGoesOn() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        MongoEventStorageEngine engine = engine(Duration.ofSeconds(30), (commits, insert) -> {
            if (tries.getAndIncrement() == 0) {
                throw new StackOverflowError("simulated");
            }
            insert.accept(commits);
        });

        assertThatThrownBy(() -> append(engine, "lost").get(Engines.SECONDS, TimeUnit.SECONDS))
                .hasCauseInstanceOf(OutcomeUnknownException.class);
        append(engine, "next").get(Engines.SECONDS, TimeUnit.SECONDS);

        assertThat(engine.log().read(0, 10))
                .extracting(StoredEvent::payloadAsText)
                .containsExactly("next");
    }

    /**
     * Open streams read on by themselves; they must not move the head over a write that its writer has not found yet.
     */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLostWriteThatSomebodyElseReadsFirstIsWrittenOnceAndItsConditionHolds(boolean conditional) throws Exception {
        AtomicInteger reads = new AtomicInteger(-1);
        AtomicReference<MongoEventStorageEngine> opened = new AtomicReference<>();
        CommitCollection answerLost = new CommitCollection(database(), Engines.SETTINGS) {
            @Override
            void insert(List<SealedCommit> inOrder) {
                super.insert(inOrder);
                if (reads.compareAndSet(-1, 0)) {
                    throw LOST;
                }
            }

            @Override
            CommitBatch news(long from) {
                if (reads.get() == 0 && reads.getAndIncrement() == 0) { // the writer looks for its commit
                    opened.get().latestToken(null).join();
                    throw LOST;
                }
                return super.news(from);
            }
        };
        opened.set(closeLater(new MongoEventStorageEngine(
                answerLost,
                new WriterTurn(database().getCollection("events_writer")),
                Engines.CONVERTER,
                Engines.SETTINGS)));
        AppendCondition condition = conditional
                ? AppendCondition.withCriteria(Engines.tagged("a")).withMarker(ConsistencyMarker.ORIGIN)
                : AppendCondition.none();

        Engines.append(opened.get(), condition, Engines.event("Written", "once", Engines.tag("a")));

        assertThat(Engines.payloads(opened.get(), Engines.tagged("a"))).containsExactly("once");
    }

    private static CompletableFuture<ConsistencyMarker> append(MongoEventStorageEngine engine, String payload) {
        return Engines.appendLater(engine, AppendCondition.none(), Engines.event("Written", payload));
    }

    private MongoEventStorageEngine engine(Duration patience, Connection connection) {
        return engine(Engines.SETTINGS.withPatience(patience), connection);
    }
}
