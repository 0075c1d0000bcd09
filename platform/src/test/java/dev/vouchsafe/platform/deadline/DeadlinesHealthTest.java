package dev.vouchsafe.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.sample.StandingClock;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class DeadlinesHealthTest extends MadeUpDeadlines {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Test
    void outOfServiceWhileADeadlineIsOverdueForLongerThanAllowed() {
        assertThat(statusAt(NOW)).isEqualTo(Status.UP);

        entries.write(List.of(due("one", DUE)));

        assertThat(statusAt(DUE.minusSeconds(1))).isEqualTo(Status.UP);
        assertThat(statusAt(DUE.plus(LONGEST))).isEqualTo(Status.UP);
        assertThat(statusAt(DUE.plus(LONGEST).plusMillis(1))).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void inSimulationTheClockAloneMakesThemDue() {
        entries.write(List.of(due("one", DUE)));
        assertThat(new DeadlinesHealth(entries, new StandingClock(NOW), LONGEST)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    private Status statusAt(Instant now) {
        return new DeadlinesHealth(entries, new SystemTime(now), LONGEST)
                .health()
                .getStatus();
    }

    private record SystemTime(Instant instant) implements ServiceClock {

        @Override
        public boolean simulated() {
            return false;
        }

        @Override
        public void moveTo(Instant instant) {
            throw new IllegalStateException("it is the system's");
        }
    }
}
