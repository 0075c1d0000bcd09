package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log of 100 commits, of which a process knows the end and has nothing else in memory. */
class ReadAheadTest extends OnEveryServer {

    private static final int COMMITS = 100;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger failing = new AtomicInteger();

    @BeforeEach
    void write() throws Exception {
        MongoEventStorageEngine engine = engine();
        for (int i = 0; i < COMMITS; i++) {
            Engines.append(
                    engine,
                    AppendCondition.none(),
                    Engines.event("Written", "" + i, Engines.tag(i % 2 == 0 ? "even" : "odd")));
        }
    }

    @Test
    void everythingIsReadOnceAndInOrder() {
        assertThat(read(reading(EventCriteria.havingAnyTag(), Runnable::run))).isEqualTo(positions(1));
    }

    @Test
    void whatDoesNotMatchIsPassedOver() {
        assertThat(read(reading(Engines.tagged("even"), Runnable::run))).isEqualTo(positions(2));
    }

    @Test
    void batchesAreAskedForBeforeTheyAreWanted() {
        LiveRead read = reading(EventCriteria.havingAnyTag(), Runnable::run);
        asked.set(0);

        List<StoredEvent> first = read.more();
        assertThat(first).hasSize(Engines.SETTINGS.batchSize());
        assertThat(asked.get()).as("the one that was wanted and two more").isEqualTo(3);
    }

    @Test
    void aBatchThatCouldNotBeFetchedAheadIsAskedForAnew() {
        LiveRead read = reading(EventCriteria.havingAnyTag(), Runnable::run);
        failing.set(2);

        assertThat(read(read)).isEqualTo(positions(1));
        assertThat(failing).hasValue(0);
    }

    @Test
    void whatCannotBeFetchedEitherWhenItIsWantedIsToldToTheReader() {
        LiveRead read = reading(EventCriteria.havingAnyTag(), Runnable::run);
        failing.set(1);

        assertThatThrownBy(read::more).isInstanceOf(IllegalStateException.class).hasMessage("cut off");
        assertThat(read(read)).isEqualTo(positions(1));
    }

    @Test
    void whatIsOpenGoesOnWhenNothingIsReadAheadAnyMore() {
        assertThat(read(reading(EventCriteria.havingAnyTag(), task -> {
                    throw new RejectedExecutionException("closing");
                })))
                .isEqualTo(positions(1));
    }

    private LiveRead reading(EventCriteria criteria, Executor fetchers) {
        EventStoreSettings settings = Engines.SETTINGS;
        var stored = new CommitCollection(database(), settings) {
            @Override
            <T> FindIterable<T> find(MongoCollection<T> as, Bson filter) {
                asked.incrementAndGet();
                if (failing.get() > 0 && failing.decrementAndGet() == 0) {
                    throw new IllegalStateException("cut off");
                }
                return super.find(as, filter);
            }
        };
        var log = new Log(
                stored,
                new LogTail(stored.end(), settings.recentEvents(), settings.recentBytes()),
                settings.patience(),
                () -> {});
        return new LiveRead(log, criteria, 0, fetchers);
    }

    private static List<Long> read(LiveRead read) {
        List<Long> seen = new ArrayList<>();
        for (List<StoredEvent> more = read.more(); !more.isEmpty(); more = read.more()) {
            more.forEach(event -> seen.add(event.position()));
        }
        return seen;
    }

    private static List<Long> positions(int step) {
        return IntStream.iterate(0, i -> i < COMMITS, i -> i + step)
                .mapToObj(Long::valueOf)
                .toList();
    }
}
