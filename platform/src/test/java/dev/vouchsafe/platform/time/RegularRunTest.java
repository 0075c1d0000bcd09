package dev.vouchsafe.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.sample.Logged;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegularRunTest {

    private static final Duration OFTEN = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void aRunThatThrowsAnErrorIsFollowedByAnother() {
        whatThrowsIsDoneAgain(() -> {
            throw new StackOverflowError("too deep");
        });
    }

    @Test
    void aRunThatFailsIsFollowedByAnother() {
        whatThrowsIsDoneAgain(() -> {
            throw new IllegalStateException("broken");
        });
    }

    private void whatThrowsIsDoneAgain(Runnable work) {
        whatThrowsIsDoneAgain(new RegularRun("failing", OFTEN, () -> {
            runs.incrementAndGet();
            work.run();
        }));
    }

    private void whatThrowsIsDoneAgain(RegularRun regular) {
        regular.start();
        try {
            await().atMost(PATIENCE).until(() -> runs.get() > 2);
        } finally {
            regular.stop();
        }
    }

    @Test
    void oneThatKnowsWhenSomethingIsDueRestsUntilThen() {
        var due = Instant.now().plusMillis(300);
        var at = new CopyOnWriteArrayList<Instant>();
        var regular = resting(() -> Optional.of(due), () -> at.add(Instant.now()));
        regular.start();
        try {
            await().atMost(PATIENCE).until(() -> at.size() > 1);
        } finally {
            regular.stop();
        }
        assertThat(at.get(1)).isAfterOrEqualTo(due.minusMillis(1));
    }

    @Test
    void oneThatRestsCanBeWokenAlsoByItself() {
        var regular = new AtomicReference<RegularRun>();
        regular.set(resting(Optional::empty, () -> {
            if (runs.incrementAndGet() == 1) {
                regular.get().trigger();
            }
        }));
        regular.get().start();
        try {
            await().atMost(PATIENCE).until(() -> runs.get() == 2);
            regular.get().soon();
            await().atMost(PATIENCE).until(() -> runs.get() == 3);
            regular.get().trigger();
            await().atMost(PATIENCE).until(() -> runs.get() == 4);
        } finally {
            regular.get().stop();
        }
    }

    @Test
    void oneThatCannotKnowWhatIsDueDoesNotRest() {
        whatThrowsIsDoneAgain(resting(
                () -> {
                    throw new IllegalStateException("the store is away");
                },
                runs::incrementAndGet));
    }

    private static RegularRun resting(Supplier<Optional<Instant>> due, Runnable work) {
        return new RegularRun("resting", OFTEN, Duration.ofHours(1), due, work);
    }

    @Test
    void stoppingWaitsForTheRunThatIsGoingOn() {
        var began = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var regular = new RegularRun("stopped", OFTEN, () -> {
            began.countDown();
            await().atMost(PATIENCE)
                    .until(() -> Thread.getAllStackTraces().keySet().stream()
                            .anyMatch(thread -> thread.getName().equals("stopping")
                                    && thread.getState() == Thread.State.TIMED_WAITING));
            done.countDown();
        });
        regular.start();
        await().atMost(PATIENCE).until(() -> began.getCount() == 0);

        var stopping = new Thread(regular::stop, "stopping");
        stopping.start();

        await().atMost(PATIENCE).until(() -> !stopping.isAlive());
        assertThat(done.getCount()).isZero();
        assertThat(regular.isRunning()).isFalse();
    }

    @Test
    void oneThatFailsIsNoFailureOfTheCaller() {
        assertThatCode(new RegularRun("failing", PATIENCE, () -> {
                    throw new IllegalStateException("broken");
                })::once)
                .doesNotThrowAnyException();
    }

    @Test
    void theSameFailureIsLoggedOnceUntilARunGoesWell() {
        var logged = Logged.by(RegularRun.class, () -> {
            var regular = new RegularRun("failing", PATIENCE, () -> {
                int run = runs.incrementAndGet();
                if (run != 4) {
                    throw new IllegalStateException(
                            "record " + run + " was not sent", new TimeoutException(run + " ms"));
                }
            });
            IntStream.range(0, 6).forEach(n -> regular.once());
        });

        assertThat(logged)
                .extracting(line -> line.getThrowableProxy().getMessage())
                .containsExactly("record 1 was not sent", "record 5 was not sent");
    }

    @Test
    void anotherFailureIsLoggedTooAndNotEachTimeThatTheyTakeTurns() {
        var logged = Logged.by(RegularRun.class, () -> {
            var regular = new RegularRun("failing", PATIENCE, () -> {
                int run = runs.incrementAndGet();
                throw new IllegalStateException("run " + run, run % 2 == 0 ? new TimeoutException() : null);
            });
            IntStream.range(0, 6).forEach(n -> regular.once());
        });

        assertThat(logged)
                .extracting(line -> line.getThrowableProxy().getMessage())
                .containsExactly("run 1", "run 2");
    }
}
