package dev.vouchsafe.eventstore;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The looks for commits of other processes. */
class SubscribersTest extends OnEveryServer {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void aLookThatEndsWithAnErrorIsNotTheLast() {
        Log log = counted(() -> {
            if (looks.get() == 1) {
                throw new StackOverflowError("simulated");
            }
        });
        Subscribers subscribers =
                closeLater(new Subscribers("events", new AdaptivePoll(Duration.ofMillis(1), System::nanoTime)));

        subscribers.poll(log);

        await().atMost(Engines.SECONDS, TimeUnit.SECONDS).until(() -> looks.get() > 1);
    }

    @Test
    void aSignEndsARest() {
        AtomicLong clock = new AtomicLong();
        Subscribers subscribers = closeLater(
                new Subscribers("events", new AdaptivePoll(Duration.ofMillis(1), Duration.ofHours(1), clock::get)));
        clock.set(Duration.ofDays(30).toNanos());
        subscribers.poll(counted(() -> {}));
        await().atMost(Engines.SECONDS, TimeUnit.SECONDS).until(() -> looks.get() == 1);

        subscribers.sign();

        await().atMost(Engines.SECONDS, TimeUnit.SECONDS).until(() -> {
            clock.addAndGet(Duration.ofMillis(2).toNanos());
            return looks.get() > 1;
        });
    }

    private Log counted(Runnable look) {
        CommitCollection stored = new CommitCollection(database(), Engines.SETTINGS) {
            @Override
            CommitBatch news(long from) {
                looks.incrementAndGet();
                look.run();
                return super.news(from);
            }
        };
        return new Log(stored, new LogTail(LogEnd.EMPTY, 10, 1000), Duration.ofSeconds(30), () -> {});
    }
}
