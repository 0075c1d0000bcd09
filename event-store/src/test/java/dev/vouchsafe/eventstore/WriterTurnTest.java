package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Processes that write at the same time take turns; nothing depends on it but their speed. */
class WriterTurnTest extends OnEveryServer {

    private static final Runnable NOTHING = () -> {};

    @Test
    void aProcessThatMeetsNoOtherAsksTheServerNothing() {
        turn().take(NOTHING);

        assertThat(turns().countDocuments()).isZero();
    }

    @Test
    void aProcessThatFindsItsOwnLostCommitHasMetNoOther() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        MongoEventStorageEngine engine = engine(Engines.SETTINGS, (commits, insert) -> {
            insert.accept(commits);
            if (tries.getAndIncrement() == 0) {
                throw new MongoSocketReadException("the answer is lost", new ServerAddress("localhost"));
            }
        });

        Engines.append(engine, AppendCondition.none(), Engines.event("Written", "lost"));
        Engines.append(engine, AppendCondition.none(), Engines.event("Written", "next"));

        assertThat(turns().countDocuments()).isZero();
    }

    @Test
    void whoComesSecondWaitsForTheTurnAndReadsOnMeanwhile() throws Exception {
        WriterTurn first = met(turn());
        WriterTurn second = met(turn());
        first.take(NOTHING);
        AtomicInteger read = new AtomicInteger();

        Future<?> waits = inBackground(() -> second.take(read::incrementAndGet));
        await().atMost(Engines.SECONDS, TimeUnit.SECONDS).until(() -> waiting().size() == 1 && read.get() > 0);
        first.rest();
        waits.get(Engines.SECONDS, TimeUnit.SECONDS);

        assertThat(first.isMine()).isFalse();
        assertThat(second.isMine()).isTrue();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aTurnWhoseHolderIsGoneIsTaken() {
        met(turn()).take(NOTHING);
        WriterTurn other = met(turn());

        other.take(NOTHING);

        assertThat(other.isMine()).isTrue();
    }

    @Test
    void aHolderThatWasPausedFindsItsTurnTakenAndWaitsForAnother() throws Exception {
        WriterTurn paused = met(turn());
        WriterTurn other = met(turn());
        paused.take(NOTHING);
        other.take(NOTHING);
        assertThat(other.isMine()).isTrue();

        paused.rest();
        assertThat(turns().find().first())
                .as("a turn of another is not given away")
                .extracting("holder")
                .isNotNull();
        Future<?> waits = inBackground(() -> paused.take(NOTHING));
        await().atMost(Engines.SECONDS, TimeUnit.SECONDS).until(() -> waiting().size() == 1);
        other.rest();
        waits.get(Engines.SECONDS, TimeUnit.SECONDS);

        assertThat(paused.isMine()).isTrue();
    }

    /** Broken data must cost speed at most: what is kept about turns is no part of the log. */
    @Test
    void anUnreadableTurnStopsNobody() throws Exception {
        MongoEventStorageEngine one = engine();
        MongoEventStorageEngine other = engine();
        turns().insertOne(new Document("_id", "writer")
                .append("turn", "first")
                .append("holder", 7)
                .append("waiting", "all"));

        for (int i = 0; i < 20; i++) {
            Engines.append(one, AppendCondition.none(), Engines.event("Written", "one"));
            Engines.append(other, AppendCondition.none(), Engines.event("Written", "other"));
        }

        assertThat(one.log().read(0, Integer.MAX_VALUE)).hasSize(40);
    }

    private WriterTurn turn() {
        return new WriterTurn(turns());
    }

    private static WriterTurn met(WriterTurn turn) {
        turn.met();
        return turn;
    }

    private MongoCollection<Document> turns() {
        return database().getCollection("events_writer");
    }

    private List<String> waiting() {
        return turns().find().first().getList("waiting", String.class);
    }

    private Future<?> inBackground(Runnable work) {
        ExecutorService thread = closeLater(Executors.newVirtualThreadPerTaskExecutor());
        return thread.submit(work);
    }
}
