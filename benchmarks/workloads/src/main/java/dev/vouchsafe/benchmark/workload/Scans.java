package dev.vouchsafe.benchmark.workload;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import dev.vouchsafe.benchmark.store.Store;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * One reader that reads a filled store from the first event to the last, again and again; the rate is that of the
 * median pass.
 */
final class Scans implements Workload {

    private static final int LEAST_PASSES = 3;

    @Override
    public Map<String, Double> run(Store store, ProtocolLine settings) {
        int events = settings.number("vouchers") * Happenings.EVENTS_OF_A_VOUCHER;
        pass(store, events);
        long to = System.nanoTime() + settings.nanos("seconds");
        long[] times = new long[0];
        while (times.length < LEAST_PASSES || System.nanoTime() < to) {
            times = Arrays.copyOf(times, times.length + 1);
            times[times.length - 1] = pass(store, events);
        }
        return Map.of("rate", events / (Latencies.of(times).millis(0.5) / 1e3), "passes", (double) times.length);
    }

    private static long pass(Store store, int events) {
        var seen = new BitSet(events);
        long begun = System.nanoTime();
        long read = store.scan(events, happening -> seen.set((int) happening.number()));
        long ended = System.nanoTime();
        if (read != events || seen.cardinality() != events) {
            throw new IllegalStateException("A scan of " + events + " events read " + read + ", of them "
                    + seen.cardinality() + " different ones");
        }
        return ended - begun;
    }
}
