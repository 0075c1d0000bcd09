package dev.vouchsafe.voucher.benchmark;

import dev.vouchsafe.platform.readmodel.Rebuild;
import dev.vouchsafe.platform.readmodel.Rebuild.State;
import dev.vouchsafe.platform.readmodel.Rebuild.Switching;
import dev.vouchsafe.platform.rebuild.Rebuilds;
import dev.vouchsafe.voucher.benchmark.CommandProbe.Latencies;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * How fast the list of vouchers is rebuilt, and what that does to those who call meanwhile. Its name keeps it out of
 * the tests; {@code docs/benchmarks.md} has the command. {@code -Dvouchsafe.benchmark.vouchers=10000} is the default.
 */
class RebuildBenchmark {

    private static final int AGREEMENTS = 100;
    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final int vouchers = Integer.getInteger("vouchsafe.benchmark.vouchers", 10_000);

    @Test
    void run() {
        run(System.out);
    }

    private void run(PrintStream out) {
        try (var store = new DueStore(vouchers, AGREEMENTS)) {
            out.printf(
                    "%d events in the log; Java %s, %d processors.%n",
                    store.log.head() + 1,
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors());
            var probe = new CommandProbe(store.service);
            var warmUp = probe.begin();
            until(elapsed(BEFORE));
            warmUp.stop();
            var before = probe.begin();
            until(elapsed(BEFORE));
            print(out, "before", before.stop());

            var rebuilds = store.service.bean(Rebuilds.class);
            long start = System.nanoTime();
            var during = probe.begin();
            var id = rebuilds.start("voucher-list", "benchmark", Switching.ALWAYS, false)
                    .map(Rebuild::id)
                    .orElseThrow();
            until(() -> rebuilds.find(id)
                    .map(Rebuild::state)
                    .filter(state -> !state.goesOn())
                    .isPresent());
            double seconds = (System.nanoTime() - start) / 1e9;
            print(out, "during", during.stop());
            print(out, rebuilds.find(id).orElseThrow(), seconds);
        }
    }

    private static void print(PrintStream out, Rebuild rebuild, double seconds) {
        if (rebuild.state() != State.FINISHED) {
            throw new IllegalStateException(rebuild.toString());
        }
        var comparison = rebuild.comparison();
        out.printf(
                "rebuilt %d events in %.1f s, %.0f/s; compared %d documents in %d ms; %d differing%n",
                rebuild.position() + 1,
                seconds,
                (rebuild.position() + 1) / seconds,
                comparison.rebuilt().documents(),
                comparison.millis(),
                comparison.differing());
    }

    private static void print(PrintStream out, String when, Latencies latencies) {
        Map.of("reservation", latencies.reservations(), "read", latencies.reads())
                .forEach((what, ms) -> out.printf(
                        "%s %s: %d answered, p50 %.1f, p99 %.1f, most %.1f ms%n",
                        what, when, ms.length, at(ms, 50), at(ms, 99), at(ms, 100)));
    }

    private static double at(double[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static BooleanSupplier elapsed(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() > end;
    }

    private static void until(BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
