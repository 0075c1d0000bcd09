package dev.vouchsafe.voucher.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.vouchsafe.platform.deadline.Deadlines;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.benchmark.CommandProbe.Latencies;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * So many vouchers that are due in the same second: how fast they expire, how late, whether any is early or expires
 * twice, and what that does to those who call meanwhile. Its name keeps it out of the tests; {@code docs/benchmarks.md}
 * has the command. {@code -Dvouchsafe.benchmark.vouchers=100000} and {@code -Dvouchsafe.benchmark.agreements=100} are
 * the defaults.
 */
class DeadlineBenchmark {

    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration LEAD = Duration.ofSeconds(3);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final int vouchers = Integer.getInteger("vouchsafe.benchmark.vouchers", 100_000);
    private final int agreements = Integer.getInteger("vouchsafe.benchmark.agreements", 100);

    @Test
    void run() {
        run(System.out);
    }

    private void run(PrintStream out) {
        long start = System.nanoTime();
        try (var store = new DueStore(vouchers, agreements)) {
            out.printf(
                    "%d vouchers of %d agreements, all due at %s; Java %s, %d processors. Filled in %d s.%n",
                    vouchers,
                    agreements,
                    store.due,
                    Runtime.version(),
                    Runtime.getRuntime().availableProcessors(),
                    seconds(start));
            var probe = new CommandProbe(store.service);
            store.warmUp();
            var warmUp = probe.begin();
            pause(BEFORE);
            warmUp.stop();
            var before = probe.begin();
            pause(BEFORE);
            print(out, "before", before.stop());

            long head = store.log.head();
            double busy = cpuSeconds();
            store.clock.jumpTo(store.due.minus(LEAD));
            var during = probe.begin();
            var progress = new Progress(store);
            var deadlines = store.service.bean(Deadlines.class);
            // Reservations are events too, so that the number of events alone doesn't say that all have expired.
            progress.watchWhile(() -> progress.head() < head + vouchers
                    || !deadlines.due(store.due, 1).isEmpty());
            print(out, "during", during.stop());
            double busyDeciding = cpuSeconds() - busy;
            long decided = System.nanoTime();
            progress.watchWhile(() -> !progress.isFollowed());
            out.printf("Followers were done %.1f s later.%n", (System.nanoTime() - decided) / 1e9);
            out.printf(
                    "Processor time of everything in the process, per expired voucher: %.0f us until all were decided, %.0f us until all were followed.%n",
                    busyDeciding / vouchers * 1e6, (cpuSeconds() - busy) / vouchers * 1e6);
            print(out, store, head, progress);
        }
    }

    private void print(PrintStream out, DueStore store, long head, Progress progress) {
        var times = new HashMap<String, Integer>();
        List<Long> positions = new ArrayList<>();
        int early = 0;
        int ownInstant = 0;
        try (var events = store.log.after(head)) {
            for (RecordedEvent event : (Iterable<RecordedEvent>) events::iterator) {
                if (event.payload() instanceof VoucherExpired expired) {
                    times.merge(expired.voucherId().value(), 1, Integer::sum);
                    early += event.recordedAt().isBefore(store.due) ? 1 : 0;
                    ownInstant += expired.at().equals(store.due) ? 1 : 0;
                    positions.add(event.position());
                }
            }
        }
        var late = progress.durable(positions);
        var published = progress.published(positions);
        out.println("| | |\n|---|---|");
        out.printf("| expired | %d of %d |%n", times.size(), vouchers);
        out.printf(
                "| early | %d |%n| twice | %d |%n",
                early, times.values().stream().filter(count -> count > 1).count());
        out.printf("| with the deadline's own instant | %d |%n", ownInstant);
        out.printf(
                "| rate, from the first to the last | %.0f/s |%n",
                times.size() / (late[late.length - 1] - late[0] + Progress.LOOK_SECONDS));
        out.printf(
                "| lateness, durable: p50, p99, most | %.2f, %.2f, %.2f s |%n",
                at(late, 50), at(late, 99), at(late, 100));
        out.printf(
                "| lateness, published: p50, p99, most | %.2f, %.2f, %.2f s |%n",
                at(published, 50), at(published, 99), at(published, 100));
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

    private static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static long seconds(long since) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - since);
    }

    private static void pause(Duration time) {
        for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
