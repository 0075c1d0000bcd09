package dev.vouchsafe.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.sample.Logged;
import dev.vouchsafe.platform.sample.StandingClock;
import dev.vouchsafe.platform.time.FailedDeadlines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of deadlines that can't be decided, and of the others beside them. */
class FailedDeadlinesTest extends MadeUpDeadlines {

    @Test
    void moreFailuresThanABatchHoldsDoNotHideWhatIsBehindThem() {
        int broken = Deadlines.BATCH + 88;
        var changes = new ArrayList<>(
                IntStream.range(0, broken).mapToObj(i -> due("broken" + i, DUE)).toList());
        changes.add(due("sound", DUE.plusSeconds(1)));
        entries.write(changes);

        var deadlines = deadlines((command, cause, position) -> {
            if (command.toString().startsWith("broken")) {
                throw new IllegalStateException("broken");
            }
            return done(command);
        });
        assertThatThrownBy(() -> deadlines.processUpTo(NOW))
                .isInstanceOf(FailedDeadlines.class)
                .hasMessageStartingWith(broken + " of")
                .hasRootCauseMessage("broken");

        assertThat(decided).containsExactly("sound");
        assertThat(entries.due(NOW, null, 2 * broken)).hasSize(broken);
    }

    @Test
    void whatFailedIsTriedAgainAtTheNextRun() {
        entries.write(List.of(due("one", DUE)));
        var failing = new boolean[] {true};
        var deadlines = deadlines((command, cause, position) -> {
            if (failing[0]) {
                throw new IllegalStateException("not now");
            }
            return done(command);
        });
        assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(FailedDeadlines.class);
        failing[0] = false;
        deadlines.processUpTo(NOW);

        assertThat(decided).containsExactly("one");
    }

    @Test
    void aFailureIsLoggedOnceAndAgainWhenItHadGone() {
        var logged = Logged.by(DeadlineDispatch.class, () -> {
            var deadlines = deadlines(FailedDeadlinesTest::notNow);
            entries.write(List.of(due("one", DUE)));
            assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(FailedDeadlines.class);
            assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(FailedDeadlines.class);

            entries.write(List.of(DeadlineEntries.cleared(List.of(DeadlineEntries.id(KIND, "one")))));
            deadlines.processUpTo(NOW);
            entries.write(List.of(due("one", DUE)));
            assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(FailedDeadlines.class);
        });
        assertThat(logged).hasSize(2);
    }

    @Test
    void aFailureIsLoggedOnceAlthoughRunsBreakOff() {
        var breaksOffAt = new HashSet<>(Set.of(2, 3));
        var logged = Logged.by(DeadlineDispatch.class, () -> {
            var deadlines = deadlines(FailedDeadlinesTest::notNow, () -> {
                if (breaksOffAt.contains(++indexWaits)) {
                    throw new IllegalArgumentException("the index does not follow");
                }
            });
            entries.write(List.of(due("one", DUE)));
            // When it had been tried, and before it was.
            assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(FailedDeadlines.class);
            breaksOffAt.add(indexWaits + 1);
            assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> deadlines.processUpTo(NOW)).isInstanceOf(FailedDeadlines.class);
        });
        assertThat(logged).hasSize(1);
    }

    @Test
    void howManyFailedIsLoggedWithoutAStackWhenItChanges() {
        var schedule = new DeadlineSchedule(
                deadlines(FailedDeadlinesTest::notNow),
                entries,
                () -> true,
                new StandingClock(NOW),
                Duration.ofHours(1));

        var logged = Logged.by(DeadlineSchedule.class, () -> {
            entries.write(List.of(due("one", DUE)));
            schedule.run();
            schedule.run();
            entries.write(List.of(due("two", DUE)));
            schedule.run();
            schedule.run();
        });

        assertThat(logged)
                .extracting(line -> line.getFormattedMessage().substring(0, 4))
                .containsExactly("1 of", "2 of");
        assertThat(logged).extracting(ILoggingEvent::getThrowableProxy).containsOnlyNulls();
    }

    private static Outcome notNow(Object command, Cause cause, Precondition precondition) {
        throw new IllegalStateException("not now");
    }
}
