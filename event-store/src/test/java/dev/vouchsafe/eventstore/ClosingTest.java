package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.Thread.State;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.junit.jupiter.api.Test;

class ClosingTest extends OnEveryServer {

    @Test
    void whatIsBeingWrittenIsAnsweredAlsoWhenTwoCloseAtOnce() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        MongoEventStorageEngine engine = engine(Engines.SETTINGS, (commits, insert) -> {
            writing.countDown();
            release.await();
            insert.accept(commits);
        });
        CompletableFuture<ConsistencyMarker> appended =
                Engines.appendLater(engine, AppendCondition.none(), Engines.event("Written", "last"));
        writing.await();

        Thread first = closing(engine, State.WAITING);
        Thread second = closing(engine, State.BLOCKED);
        release.countDown();

        assertThat(appended.get(Engines.SECONDS, TimeUnit.SECONDS)).isEqualTo(new GlobalIndexConsistencyMarker(1));
        first.join();
        second.join();
    }

    private static Thread closing(MongoEventStorageEngine engine, State waiting) {
        Thread thread = Thread.ofPlatform().start(engine::close);
        await().atMost(Engines.SECONDS, TimeUnit.SECONDS)
                .until(() -> EnumSet.of(waiting, State.TERMINATED).contains(thread.getState()));
        return thread;
    }
}
