package dev.vouchsafe.benchmark.workload;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StreamState;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Commits offered at a fixed rate, and a subscribed reader in the same process. Each commit has an instant at which it
 * is due, whether or not the ones before it are through, and its time counts from there: a store that falls behind
 * can't hide it. Also told: the time from the acknowledgement to the reader, which is negative where the reader was
 * first, and how many commits the reader still hasn't seen half a minute after the last.
 */
final class TailLatency implements Workload {

    private static final int WRITERS = 64;
    private static final long LONGEST_WAIT = 30_000_000_000L;

    @Override
    public Map<String, Double> run(Store store, ProtocolLine settings) throws Exception {
        long interval = 1_000_000_000L / settings.number("rate");
        int warmUp = (int) (settings.nanos("warmup") / interval);
        int commits = warmUp + (int) (settings.nanos("seconds") / interval);
        var acknowledged = new AtomicLongArray(commits);
        var seen = new AtomicLongArray(commits);
        var seenTwice = new AtomicInteger();
        var happenings = new Happenings(settings.number("seed"));
        long start;
        try (Store.Subscription reading = store.follow(happening -> {
            if (!seen.compareAndSet((int) happening.number(), 0, System.nanoTime())) {
                seenTwice.incrementAndGet();
            }
        })) {
            start = System.nanoTime() + interval;
            append(store, happenings, start, interval, acknowledged);
            waitFor(seen);
        }
        if (seenTwice.get() > 0) {
            throw new IllegalStateException("The reader saw " + seenTwice + " of " + commits + " commits twice");
        }
        long first = start;
        int[] read =
                IntStream.range(warmUp, commits).filter(n -> seen.get(n) != 0).toArray();
        long[] fromDue = Arrays.stream(read)
                .mapToLong(n -> seen.get(n) - first - n * interval)
                .toArray();
        long[] fromAnswer = Arrays.stream(read)
                .mapToLong(n -> seen.get(n) - acknowledged.get(n))
                .toArray();
        long lastAnswer =
                IntStream.range(0, commits).mapToLong(acknowledged::get).max().orElse(start);
        long missed = IntStream.range(0, commits).filter(n -> seen.get(n) == 0).count();
        Map<String, Double> figures =
                Latencies.of(fromDue).with("", "rate", commits * 1e9 / (lastAnswer - start), "missed", (double) missed);
        figures.putAll(Latencies.of(fromAnswer).with("answer-"));
        return figures;
    }

    private static void append(
            Store store, Happenings happenings, long start, long interval, AtomicLongArray acknowledged)
            throws InterruptedException {
        var next = new AtomicInteger();
        Crew.work(WRITERS, number -> {
            for (int n = next.getAndIncrement(); n < acknowledged.length(); n = next.getAndIncrement()) {
                long due = start + n * interval;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                store.append(StreamState.unwritten("tail-" + n), happenings.now(n, "tail-" + n));
                acknowledged.set(n, System.nanoTime());
            }
            return null;
        });
    }

    private static void waitFor(AtomicLongArray seen) {
        long giveUp = System.nanoTime() + LONGEST_WAIT;
        for (int n = 0; n < seen.length() && System.nanoTime() < giveUp; ) {
            if (seen.get(n) != 0) {
                n++;
            } else {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
