package dev.vouchsafe.platform.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallerBoundTest {

    private Instant now = Instant.parse("2026-11-30T10:00:15Z");
    private final CallerBound bound = new CallerBound(3, () -> now);

    @Test
    void aCallerWaitsForTheNextMinute() {
        bound.caused("ana", 2);
        assertThat(bound.wait("ana")).isZero();

        bound.caused("ana", 1);
        assertThat(bound.wait("ana")).isEqualTo(Duration.ofSeconds(45));
        assertThat(bound.wait("ben")).isZero();

        now = now.plusSeconds(45);
        assertThat(bound.wait("ana")).isZero();
    }

    @Test
    void veryManyCallersShareOneCount() {
        IntStream.range(0, CallerBound.MOST_CALLERS).forEach(n -> bound.caused("caller-" + n, 1));
        bound.caused("one more", 1);
        bound.caused("another", 2);

        assertThat(bound.wait("yet another")).isPositive();
        assertThat(bound.wait("caller-7")).isZero();
    }

    @Test
    void retryAfterIsRoundedUp() {
        assertThat(new TooManyAttempts(Duration.ofMillis(1)).retryAfter()).isEqualTo(1);
        assertThat(new TooManyAttempts(Duration.ofMillis(44_001)).retryAfter()).isEqualTo(45);
        assertThat(new TooManyAttempts(Duration.ofSeconds(45)).retryAfter()).isEqualTo(45);
    }
}
