package dev.vouchsafe.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.sample.StandingClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the regular runs ask the index; each time they do, they wait for it first. */
class DeadlineScheduleTest extends MadeUpDeadlines {

    private static final int RUNS = 100;

    private final StandingClock clock = new StandingClock(DUE.minusSeconds(5));
    private boolean keepsIndex = true;
    private final DeadlineSchedule schedule = new DeadlineSchedule(
            deadlines((command, cause, position) -> done(command)),
            entries,
            () -> keepsIndex,
            clock,
            Duration.ofHours(1));

    @Test
    void atRestTheIndexIsNotAsked() {
        entries.write(List.of(due("one", DUE)));
        runs();
        assertThat(indexWaits).isEqualTo(1);
        assertThat(decided).isEmpty();
    }

    @Test
    void aDeadlineIsDecidedByTheFirstRunFromItsInstantOn() {
        entries.write(List.of(due("one", DUE)));
        runs();
        clock.moveTo(DUE.minusMillis(1));
        schedule.run();
        assertThat(decided).isEmpty();
        clock.moveTo(DUE);
        schedule.run();
        assertThat(decided).containsExactly("one");
    }

    @Test
    void whatIsWrittenIntoTheIndexMeanwhileIsSeen() {
        entries.write(List.of(due("later", DUE.plusSeconds(60))));
        runs();
        entries.write(List.of(due("sooner", clock.instant())));
        schedule.run();
        assertThat(decided).containsExactly("sooner");
    }

    @Test
    void whoTakesTheIndexOverAsksIt() {
        schedule.run();
        keepsIndex = false;
        schedule.run();
        keepsIndex = true;
        schedule.run();
        assertThat(indexWaits).isEqualTo(2);
    }

    @Test
    void whatIsKnownOfTheIndexIsNotTrustedForLong() {
        schedule.run();
        clock.moveTo(clock.instant().plusSeconds(10));
        schedule.run();
        assertThat(indexWaits).isEqualTo(2);
    }

    private void runs() {
        for (int i = 0; i < RUNS; i++) {
            schedule.run();
        }
    }
}
