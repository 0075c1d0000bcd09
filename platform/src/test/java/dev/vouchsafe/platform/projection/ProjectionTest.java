package dev.vouchsafe.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.RunningService;
import dev.vouchsafe.platform.sample.Seen;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    private static final Instant NOW = Instant.parse("2021-03-15T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static EmbeddedDocumentStore store;

    @BeforeAll
    static void startStore() {
        store = EmbeddedDocumentStore.temporary();
    }

    @AfterAll
    static void stopStore() {
        store.close();
    }

    /** Fails at one event as long as it is told to. */
    static class Stumbling extends Seen {

        static final AtomicInteger failuresLeft = new AtomicInteger();
        static final AtomicInteger flushFailuresLeft = new AtomicInteger();
        static final AtomicInteger errorsLeft = new AtomicInteger();

        @Override
        public void on(RecordedEvent event) {
            if (event.position() == 3 && failuresLeft.getAndDecrement() > 0) {
                throw new IllegalStateException("cannot be applied now");
            }
            if (event.position() == 4 && errorsLeft.getAndDecrement() > 0) {
                throw new StackOverflowError("on purpose");
            }
            super.on(event);
        }

        @Override
        public void flush() {
            if (flushFailuresLeft.getAndDecrement() > 0) {
                throw new IllegalStateException("cannot be made durable now");
            }
        }
    }

    @Test
    void followsTheLogInOrder() {
        try (var service = RunningService.on(store, "in-order", Seen.class)) {
            open(service, 0, 500);

            service.bean(Followers.class).awaitAll(499, PATIENCE);

            assertThat(positions(service.bean(Seen.class)))
                    .isEqualTo(LongStream.range(0, 500).boxed().toList());
        }
    }

    @Test
    void continuesAfterARestartWhereItStood() {
        try (var service = RunningService.on(store, "restart", Seen.class)) {
            open(service, 0, 5);
            service.bean(Followers.class).awaitAll(4, PATIENCE);
        }
        try (var service = RunningService.on(store, "restart", Seen.class)) {
            var followers = service.bean(Followers.class);
            followers.awaitAll(4, PATIENCE);
            open(service, 5, 6);
            followers.awaitAll(5, PATIENCE);

            assertThat(positions(service.bean(Seen.class))).containsExactly(5L);
            assertThat(followers.positions()).containsEntry("seen", 5L);
        }
    }

    @Test
    void whatFailsIsTriedAgainAndWhatFollowsItWaits() {
        Stumbling.failuresLeft.set(3);
        try (var service = RunningService.on(store, "stumbling", Stumbling.class)) {
            open(service, 0, 8);

            service.bean(Followers.class).awaitAll(7, PATIENCE);

            assertThat(positions(service.bean(Seen.class)).stream().distinct().toList())
                    .isEqualTo(LongStream.range(0, 8).boxed().toList());
            assertThat(Stumbling.failuresLeft.get()).isNotPositive();
        }
    }

    @Test
    void anErrorIsNotItsEnd() {
        Stumbling.errorsLeft.set(2);
        try (var service = RunningService.on(store, "error", Stumbling.class)) {
            open(service, 0, 8);

            service.bean(Followers.class).awaitAll(7, PATIENCE);

            assertThat(positions(service.bean(Seen.class)))
                    .isEqualTo(LongStream.range(0, 8).boxed().toList());
            assertThat(Stumbling.errorsLeft.get()).isNotPositive();
        }
    }

    /** Hangs at its first event until it is interrupted. */
    static class Hanging extends Seen {

        static final CountDownLatch never = new CountDownLatch(1);
        static final AtomicInteger hangs = new AtomicInteger();

        @Override
        public void on(RecordedEvent event) {
            if (hangs.getAndDecrement() > 0) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                }
            }
            super.on(event);
        }
    }

    @Test
    void oneThatHangsIsSeenAndBegunAnew() {
        Hanging.hangs.set(1);
        try (var service = RunningService.on(
                store,
                "hanging",
                Hanging.class,
                "vouchsafe.followers.standstill=200ms",
                "vouchsafe.followers.look=20ms")) {
            open(service, 0, 3);

            service.bean(Followers.class).awaitAll(2, PATIENCE);

            assertThat(positions(service.bean(Seen.class))).containsExactly(0L, 1L, 2L);
            assertThat(Hanging.hangs.get()).isNotPositive();
        }
    }

    @Test
    void aBatchThatCannotBeMadeDurableIsAppliedAgain() {
        Stumbling.flushFailuresLeft.set(1);
        try (var service = RunningService.on(store, "not-durable", Stumbling.class)) {
            open(service, 0, 1);

            service.bean(Followers.class).awaitAll(0, PATIENCE);

            assertThat(positions(service.bean(Seen.class))).containsExactly(0L, 0L);
        }
    }

    @Test
    void stopsAlthoughItIsFailingAndTakesItUpAgain() {
        Stumbling.failuresLeft.set(Integer.MAX_VALUE);
        try (var service = RunningService.on(store, "stopped", Stumbling.class)) {
            open(service, 0, 4);
            await().until(() -> Stumbling.failuresLeft.get() < Integer.MAX_VALUE);
        }
        Stumbling.failuresLeft.set(0);
        try (var service = RunningService.on(store, "stopped", Stumbling.class)) {
            service.bean(Followers.class).awaitAll(3, PATIENCE);

            assertThat(positions(service.bean(Seen.class))).last().isEqualTo(3L);
        }
    }

    @Test
    void whoWaitsInVainHearsWhoLags() {
        try (var service = RunningService.on(store, "in-vain", Seen.class)) {
            assertThatThrownBy(() -> service.bean(Followers.class).awaitAll(99, Duration.ofMillis(1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("99")
                    .hasMessageContaining("seen=-1");
        }
    }

    private static void open(RunningService service, int from, int to) {
        var commands = service.bean(Commands.class);
        IntStream.range(from, to).forEach(i -> commands.send(new Open("T-" + i, null, NOW), Causes.message("m-" + i)));
    }

    private static List<Long> positions(Seen seen) {
        return seen.events.stream().map(RecordedEvent::position).toList();
    }
}
