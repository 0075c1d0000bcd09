package dev.vouchsafe.contracts.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.ops.LatenessHistogram.Bucket;
import dev.vouchsafe.contracts.ops.LatenessHistogram.Counting;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatenessHistogramTest {

    @Test
    void percentilesAreBoundsOfTheirBuckets() {
        var counting = new Counting();
        for (int millis = 1; millis <= 100; millis++) {
            counting.add(millis);
        }
        var counted = counting.counted();

        assertThat(counted.p50()).isEqualTo(50);
        assertThat(counted.p99()).isEqualTo(100);
        assertThat(counted.max()).isEqualTo(100);
        assertThat(counted.histogram())
                .contains(new Bucket(10L, 5), new Bucket(20L, 10), new Bucket(100L, 50), new Bucket(200L, 0))
                .last()
                .isEqualTo(new Bucket(null, 0));
    }

    @Test
    void aPercentileIsNotMoreThanTheLargest() {
        var counting = new Counting();
        counting.add(7);
        assertThat(counting.counted().p50()).isEqualTo(7);

        counting.add(90_000_000);
        assertThat(counting.counted().p99()).isEqualTo(90_000_000);
        assertThat(counting.counted().histogram()).last().isEqualTo(new Bucket(null, 1));
    }

    @Test
    void addedUpTheyAreTheHistogramOfAll() {
        var few = new Counting();
        few.add(3);
        var many = new Counting();
        for (int i = 0; i < 99; i++) {
            many.add(400);
        }
        var all = LatenessHistogram.together(List.of(few.counted(), many.counted()));

        assertThat(all.p50()).isEqualTo(400);
        assertThat(all.max()).isEqualTo(400);
        assertThat(all.histogram()).contains(new Bucket(5L, 1), new Bucket(500L, 99));
    }

    @Test
    void ofNothingAllIsZero() {
        var nothing = new Counting().counted();
        assertThat(nothing.p50()).isZero();
        assertThat(nothing.p99()).isZero();
        assertThat(LatenessHistogram.together(List.of())).isEqualTo(nothing);
    }
}
