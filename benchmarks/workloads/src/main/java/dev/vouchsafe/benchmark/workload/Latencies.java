package dev.vouchsafe.benchmark.workload;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Times of many single calls. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    /** @param nanos in any order; left as they are */
    static Latencies of(long[] nanos) {
        return new Latencies(Arrays.stream(nanos).sorted().toArray());
    }

    /**
     * The smallest time, in milliseconds, that at least this share of the calls didn't exceed; not a number without
     * calls.
     */
    double millis(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / NANOS_PER_MILLI;
    }

    /** The percentiles, their names behind a prefix, and further figures by alternating names and values. */
    Map<String, Double> with(String prefix, Object... namesAndValues) {
        Map<String, Double> figures = new TreeMap<>(
                Map.of(prefix + "p50", millis(0.5), prefix + "p99", millis(0.99), prefix + "p999", millis(0.999)));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            figures.put((String) namesAndValues[i], (Double) namesAndValues[i + 1]);
        }
        return figures;
    }
}
