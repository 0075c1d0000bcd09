package dev.vouchsafe.benchmark.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreTimesThatWereMeasured() {
        var thousand = Latencies.of(
                LongStream.rangeClosed(1, 1000).map(n -> (1001 - n) * 1_000_000).toArray());

        assertThat(thousand.millis(0.5)).isEqualTo(500);
        assertThat(thousand.millis(0.99)).isEqualTo(990);
        assertThat(thousand.millis(0.999)).isEqualTo(999);
        assertThat(Latencies.of(new long[] {2_000_000}).millis(0.999)).isEqualTo(2);
    }

    @Test
    void withoutCallsThereIsNoTime() {
        assertThat(Latencies.of(new long[0]).millis(0.5)).isNaN();
    }
}
