package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

/** Two commits in one insert, of which the server may still be storing the second when the first is seen. */
class PartlyStoredGroupTest extends OnEveryServer {

    private static final ServerAddress SERVER = new ServerAddress("localhost");
    private static final MongoSocketReadException LOST = new MongoSocketReadException("the answer is lost", SERVER);

    private final List<SealedCommit> pair = new ArrayList<>();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void theSecondStaysUnknownWhileTheServerMayStillBeAtIt() throws Exception {
        CommitCollection server = new CommitCollection(database(), Engines.SETTINGS);
        List<CompletableFuture<ConsistencyMarker>> appends = pairThrough((commits, insert) -> {
            if (tries.getAndIncrement() == 0) {
                insert.accept(commits.subList(0, 1));
                throw LOST;
            }
            throw refusal();
        });

        assertThat(outcome(appends.getFirst())).isNull();
        assertThat(outcome(appends.getLast())).isExactlyInstanceOf(OutcomeUnknownException.class);
        server.insert(pair.subList(1, 2));
        assertThat(stored()).containsExactly("first", "second");
    }

    @Test
    void noneIsUnknownOnceAnotherProcessHasThePlaceOfTheFirst() throws Exception {
        MongoEventStorageEngine other = engine();
        List<CompletableFuture<ConsistencyMarker>> appends = pairThrough((commits, insert) -> {
            if (tries.getAndIncrement() == 0) {
                Engines.append(other, AppendCondition.none(), Engines.event("Written", "other"));
                throw LOST;
            }
            throw refusal();
        });

        assertThat(outcome(appends.getFirst())).isExactlyInstanceOf(EventStoreException.class);
        assertThat(outcome(appends.getLast())).isExactlyInstanceOf(EventStoreException.class);
        CommitCollection server = new CommitCollection(database(), Engines.SETTINGS);
        assertThatThrownBy(() -> server.insert(pair)).isInstanceOf(MongoBulkWriteException.class);
        assertThat(stored()).containsExactly("other");
    }

    @Test
    void theOneTheServerNamesAsRefusedIsNotStoredForSure() throws Exception {
        List<CompletableFuture<ConsistencyMarker>> appends = pairThrough((commits, insert) -> {
            if (tries.getAndIncrement() == 0) {
                insert.accept(commits.subList(0, 1));
                throw refusal(1);
            }
            throw refusal(0);
        });

        assertThat(outcome(appends.getFirst())).isNull();
        assertThat(outcome(appends.getLast())).isExactlyInstanceOf(EventStoreException.class);
    }

    /** The search for the first passes over the second, which nobody may forget. */
    @Test
    void aLostPairThatArrivesWhileItsCommitsAreTriedOneByOneIsStoredOnce() throws Exception {
        List<CompletableFuture<ConsistencyMarker>> appends = pairThrough((commits, insert) -> {
            switch (tries.getAndIncrement()) {
                case 0 -> throw LOST;
                case 1 -> throw refusal();
                case 2 -> {
                    insert.accept(pair);
                    throw LOST;
                }
                default -> insert.accept(commits);
            }
        });

        assertThat(outcome(appends.getFirst())).isNull();
        assertThat(outcome(appends.getLast())).isNull();
        assertThat(stored()).containsExactly("first", "second");
    }

    /** Two appends that go through the connection together; whatever else is inserted before them goes by. */
    private List<CompletableFuture<ConsistencyMarker>> pairThrough(Connection connection) throws Exception {
        CountDownLatch queued = new CountDownLatch(1);
        CountDownLatch writing = new CountDownLatch(1);
        MongoEventStorageEngine engine = engine(Engines.SETTINGS, (commits, insert) -> {
            if (writing.getCount() > 0) {
                writing.countDown();
                queued.await();
                throw refusal(); // it has held the writer up until both wait behind it
            }
            if (pair.isEmpty()) {
                pair.addAll(commits);
            }
            connection.carry(commits, insert);
        });
        CompletableFuture<ConsistencyMarker> before = append(engine, "before");
        writing.await();
        List<CompletableFuture<ConsistencyMarker>> appends = List.of(append(engine, "first"), append(engine, "second"));
        queued.countDown();
        assertThat(outcome(before)).isNotNull();
        return appends;
    }

    private static CompletableFuture<ConsistencyMarker> append(MongoEventStorageEngine engine, String payload) {
        return Engines.appendLater(engine, AppendCondition.none(), Engines.event("Written", payload));
    }

    /** What an append ended with; null when it is stored. */
    private static Throwable outcome(CompletableFuture<ConsistencyMarker> append) throws Exception {
        try {
            append.get(Engines.SECONDS, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private List<String> stored() {
        return new EventLog(database(), Engines.SETTINGS)
                .read(0, 10).stream().map(StoredEvent::payloadAsText).toList();
    }

    private static MongoCommandException refusal() {
        return new MongoCommandException(BsonDocument.parse("{ok: 0, code: 13, errmsg: 'not authorized'}"), SERVER);
    }

    private static MongoBulkWriteException refusal(int index) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(),
                List.of(new BulkWriteError(2, "refused", new BsonDocument(), index)),
                null,
                SERVER,
                Set.of());
    }
}
