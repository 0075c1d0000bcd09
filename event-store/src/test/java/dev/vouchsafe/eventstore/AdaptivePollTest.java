package dev.vouchsafe.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When to look again, by a clock that the test moves. */
class AdaptivePollTest {

    private final AtomicLong nanos = new AtomicLong(-7);
    private final AdaptivePoll poll = new AdaptivePoll(Duration.ofMillis(20), nanos::get);

    @Test
    void looksAtTheShortestIntervalWhileSomethingHappens() {
        for (int second = 0; second < 60; second++) {
            pass(Duration.ofSeconds(1));
            poll.sign();
            assertThat(pause()).isEqualTo(Duration.ofMillis(20));
        }
    }

    @Test
    void looksWithin100MillisecondsIfSomethingHappensEveryTenSeconds() {
        pass(Duration.ofSeconds(10));
        assertThat(pause()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void looksOnceASecondAtRest() {
        int looks = 0;
        pass(Duration.ofMinutes(2));
        for (long end = nanos.get() + Duration.ofMinutes(1).toNanos(); nanos.get() < end; looks++) {
            pass(pause());
        }
        assertThat(looks).isEqualTo(60);
    }

    @Test
    void aSignEndsALongPause() {
        pass(Duration.ofMinutes(1));
        long look = nanos.get();
        pass(Duration.ofMillis(50));
        assertThat(poll.isLong(poll.pauseAfter(look))).isTrue();
        poll.sign();
        assertThat(poll.pauseAfter(look)).isNegative();
    }

    @Test
    void anIntervalAboveTheLongestIsKept() {
        assertThat(Duration.ofNanos(new AdaptivePoll(Duration.ofHours(1), nanos::get).pauseAfter(nanos.get())))
                .isEqualTo(Duration.ofHours(1));
    }

    private Duration pause() {
        return Duration.ofNanos(poll.pauseAfter(nanos.get()));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
