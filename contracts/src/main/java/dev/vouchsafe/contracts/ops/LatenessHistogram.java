package dev.vouchsafe.contracts.ops;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How late deadlines were recorded, in milliseconds. It can be added up, so its percentiles are those of its buckets:
 * the upper bound of the one in which they lie, at most the largest value.
 *
 * @param histogram all buckets in their order, empty ones too
 */
public record LatenessHistogram(long p50, long p99, long max, List<Bucket> histogram) {

    private static final long[] BOUNDS = {
        0,
        1,
        2,
        5,
        10,
        20,
        50,
        100,
        200,
        500,
        1_000,
        2_000,
        5_000,
        10_000,
        30_000,
        60_000,
        600_000,
        3_600_000,
        86_400_000
    };

    /**
     * How many were not later than this, and later than the bucket before.
     *
     * @param upToMillis null for the last one, which has no bound
     */
    public record Bucket(@Nullable Long upToMillis, long count) {}

    public LatenessHistogram {
        histogram = List.copyOf(histogram);
    }

    /** The upper bounds of all buckets but the last, in milliseconds. */
    public static long[] bounds() {
        return BOUNDS.clone();
    }

    /** Counts values one by one. */
    public static final class Counting {

        private final long[] counts = new long[BOUNDS.length + 1];
        private long max;

        public void add(long millis) {
            int bucket = 0;
            while (bucket < BOUNDS.length && millis > BOUNDS[bucket]) {
                bucket++;
            }
            counts[bucket]++;
            max = Math.max(max, millis);
        }

        /** What was counted so far. */
        public LatenessHistogram counted() {
            return of(counts, max);
        }
    }

    /** The histogram of all that is in these. */
    public static LatenessHistogram together(Collection<LatenessHistogram> some) {
        var counts = new long[BOUNDS.length + 1];
        some.forEach(each -> {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += each.histogram.get(i).count();
            }
        });
        return of(counts, some.stream().mapToLong(LatenessHistogram::max).max().orElse(0));
    }

    private static LatenessHistogram of(long[] counts, long max) {
        var buckets = new ArrayList<Bucket>();
        for (int i = 0; i < counts.length; i++) {
            buckets.add(new Bucket(i < BOUNDS.length ? BOUNDS[i] : null, counts[i]));
        }
        return new LatenessHistogram(percentile(counts, 50, max), percentile(counts, 99, max), max, buckets);
    }

    private static long percentile(long[] counts, int percent, long max) {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        long seen = 0;
        for (int i = 0; i < BOUNDS.length; i++) {
            seen += counts[i];
            if (seen * 100 >= all * percent) {
                return Math.min(BOUNDS[i], max);
            }
        }
        return max;
    }
}
