package dev.vouchsafe.eventstore;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The looks for commits of other processes. */
class SubscribersTest extends OnEveryServer {

    @Test
    void aLookThatEndsWithAnErrorIsNotTheLast() {
        AtomicInteger looks = new AtomicInteger();
        CommitCollection stored = new CommitCollection(database(), Engines.SETTINGS) {
            @Override
            CommitBatch news(long from) {
                if (looks.getAndIncrement() == 0) {
                    throw new StackOverflowError("simulated");
                }
                return super.news(from);
            }
        };
        Log log = new Log(stored, new LogTail(LogEnd.EMPTY, 10, 1000), Duration.ofSeconds(30), () -> { });
        Subscribers subscribers = closeLater(new Subscribers("events"));

        subscribers.poll(log, Duration.ofMillis(1));

        await().atMost(Engines.SECONDS, TimeUnit.SECONDS).until(() -> looks.get() > 1);
    }
}
