package dev.vouchsafe.notification.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final double MIDDLE = 0.5;
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void waitsGrowUntilThereAreNoMore() {
        var waits = IntStream.rangeClosed(1, 9)
                .mapToObj(failed -> BackOff.after(failed, MIDDLE, null).orElseThrow())
                .toList();

        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
        assertThat(BackOff.after(10, MIDDLE, null)).isEmpty();
    }

    @Test
    void theyAreSpreadByAFifth() {
        assertThat(BackOff.after(1, 0, null)).hasValue(Duration.ofSeconds(4));
        assertThat(BackOff.after(1, 1, null)).hasValue(Duration.ofSeconds(6));
    }

    @Test
    void aRestThatIsAskedForIsGivenWithinBounds() {
        assertThat(BackOff.after(1, MIDDLE, Duration.ofMinutes(2))).hasValue(Duration.ofMinutes(2));
        assertThat(BackOff.after(2, MIDDLE, Duration.ofMinutes(2))).hasValue(Duration.ofMinutes(5));
        assertThat(BackOff.after(1, MIDDLE, Duration.ofDays(365))).hasValue(Duration.ofHours(24));
    }

    @Test
    void retryAfterIsReadInBothForms() {
        assertThat(RetryAfter.read("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Mon, 30 Nov 2026 12:01:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(1));
        assertThat(RetryAfter.read("Mon, 30 Nov 2026 11:59:00 GMT", NOW)).isNull();
        assertThat(RetryAfter.read("99999999999999999999", NOW)).isGreaterThan(Duration.ofDays(365));
        assertThat(RetryAfter.read("soon", NOW)).isNull();
        assertThat(RetryAfter.read(null, NOW)).isNull();
    }
}
