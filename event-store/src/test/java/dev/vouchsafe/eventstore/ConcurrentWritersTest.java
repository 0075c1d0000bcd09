package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** Two engines, as in two processes, that write to one log at the same time. */
class ConcurrentWritersTest extends OnEveryServer {

    private static final int THREADS = 8;
    private static final int COMMITS = 100;

    @Test
    void nothingIsLostNothingIsTwiceAndEveryThreadsOrderIsKept() throws Exception {
        List<MongoEventStorageEngine> engines = List.of(engine(), engine());

        List<ConsistencyMarker> markers = new ArrayList<>();
        inParallel(THREADS, thread -> {
                    List<ConsistencyMarker> own = new ArrayList<>();
                    for (int i = 0; i < COMMITS; i++) {
                        own.add(Engines.append(
                                engines.get(thread % 2),
                                AppendCondition.none(),
                                Engines.event("Written", thread + ":" + i + "a", Engines.tag("t" + thread)),
                                Engines.event("Written", thread + ":" + i + "b", Engines.tag("t" + thread))));
                    }
                    return own;
                })
                .forEach(markers::addAll);

        List<StoredEvent> log = engines.getFirst().log().read(0, Integer.MAX_VALUE);
        assertThat(log)
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.range(0, 2L * THREADS * COMMITS).boxed().toList());
        for (int thread = 0; thread < THREADS; thread++) {
            int t = thread;
            assertThat(Engines.payloads(engines.getLast(), Engines.tagged("t" + t)))
                    .containsExactlyElementsOf(IntStream.range(0, COMMITS)
                            .boxed()
                            .flatMap(i -> List.of(t + ":" + i + "a", t + ":" + i + "b").stream())
                            .toList());
        }
        assertThat(markers).extracting(GlobalIndexConsistencyMarker::position).doesNotHaveDuplicates();
    }

    @Test
    void everyRoundOfConflictingAppendsHasExactlyOneWinner() throws Exception {
        List<MongoEventStorageEngine> engines = List.of(engine(), engine());
        for (int round = 0; round < 50; round++) {
            String tag = "round-" + round;
            AppendCondition condition = AppendCondition.withCriteria(Engines.tagged(tag))
                    .withMarker(Engines.marker(engines.getFirst(), Engines.tagged(tag)));

            List<Boolean> won = inParallel(THREADS, thread -> {
                try {
                    Engines.append(
                            engines.get(thread % 2),
                            condition,
                            Engines.event("Claimed", "by " + thread, Engines.tag(tag)));
                    return true;
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
                    return false;
                }
            });

            assertThat(won).as(tag).containsOnlyOnce(true);
            assertThat(Engines.payloads(engines.getLast(), Engines.tagged(tag))).hasSize(1);
        }
    }

    @Test
    void aReaderSeesEveryPositionInOrderWhileTwoWritersRace() throws Exception {
        List<MongoEventStorageEngine> engines = List.of(engine(), engine());
        MongoEventStorageEngine reader = engine();
        MessageStream<EventMessage> stream =
                closeLater(new Closing(reader.stream(StreamingCondition.startingFrom(null), null))).stream();
        List<Long> seen = new ArrayList<>();

        Future<List<Integer>> writers = Executors.newVirtualThreadPerTaskExecutor()
                .submit(() -> inParallel(2, thread -> {
                    for (int i = 0; i < COMMITS; i++) {
                        Engines.append(engines.get(thread), AppendCondition.none(), Engines.event("Written", "" + i));
                    }
                    return thread;
                }));
        Awaitility.await().atMost(Engines.SECONDS, TimeUnit.SECONDS).until(() -> {
            Stream.generate(stream::next)
                    .takeWhile(Optional::isPresent)
                    .flatMap(Optional::stream)
                    .flatMap(entry -> TrackingToken.fromContext(entry).stream())
                    .forEach(token -> seen.add(token.position().orElseThrow()));
            return seen.size() == 2 * COMMITS;
        });

        writers.get(Engines.SECONDS, TimeUnit.SECONDS);
        assertThat(seen).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
        assertThat(seen.getLast()).isEqualTo(2L * COMMITS);
    }

    /** Else a process that others outrun would look through more and more between two tries, and never catch up. */
    @Test
    void eachTryLooksOnlyThroughWhatCameSinceTheOneBefore() throws Exception {
        EventStoreSettings settings = Engines.SETTINGS.withRecent(10, 1 << 20); // so a look asks the server
        MongoEventStorageEngine other = engine();
        AtomicInteger asked = new AtomicInteger();
        List<Integer> perTry = new ArrayList<>();
        MongoEventStorageEngine engine = engine(settings, new CommitCollection(database(), settings) {
            @Override
            void insert(List<SealedCommit> inOrder) {
                perTry.add(asked.getAndSet(0));
                if (perTry.size() <= 6) {
                    appendAll(other, 60);
                }
                super.insert(inOrder);
            }

            @Override
            <T> FindIterable<T> find(MongoCollection<T> as, Bson filter) {
                asked.incrementAndGet();
                return super.find(as, filter);
            }
        });

        Engines.append(engine, AppendCondition.none(), Engines.event("Written", "own"));

        assertThat(perTry).hasSize(7); // the second asks for a turn as well
        assertThat(perTry.subList(2, 7)).as("questions per try").containsOnly(perTry.get(2));
    }

    private static void appendAll(MongoEventStorageEngine engine, int commits) {
        CompletableFuture.allOf(IntStream.range(0, commits)
                        .mapToObj(i ->
                                Engines.appendLater(engine, AppendCondition.none(), Engines.event("Written", "other")))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private record Closing(MessageStream<EventMessage> stream) implements AutoCloseable {
        @Override
        public void close() {
            stream.close();
        }
    }

    private interface Work<T> {
        T of(int thread) throws Exception;
    }

    private static <T> List<T> inParallel(int threads, Work<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<T>> tasks = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(i -> () -> work.of(i))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(tasks)) {
                results.add(result.get(Engines.SECONDS, TimeUnit.SECONDS));
            }
            return results;
        }
    }
}
