package dev.vouchsafe.benchmark.workload;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import dev.vouchsafe.benchmark.store.Overtaken;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StreamState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writers that all want the same stream: each loads it, appends on what it saw, and when overtaken loads it again. With
 * twelve events a stream is full and all move on to the next. Counts what succeeds per second, and how often one was
 * overtaken.
 */
final class Race implements Workload {

    @Override
    public Map<String, Double> run(Store store, ProtocolLine settings) throws Exception {
        var happenings = new Happenings(settings.number("seed"));
        var current = new AtomicLong();
        long from = System.nanoTime() + settings.nanos("warmup");
        long to = from + settings.nanos("seconds");
        List<long[]> each = Crew.work(settings.number("writers"), number -> race(store, happenings, current, from, to));
        long won = each.stream().mapToLong(counts -> counts[0]).sum();
        if (store.count() != won) {
            throw new IllegalStateException(won + " commits were acknowledged, " + store.count() + " are stored");
        }
        for (long stream = 0; stream < current.get(); stream++) {
            if (store.load("race-" + stream, happening -> {}).events() != Happenings.EVENTS_OF_A_VOUCHER) {
                throw new IllegalStateException("Stream " + stream + " went over its end: a condition didn't hold");
            }
        }
        double seconds = settings.nanos("seconds") / 1e9;
        return Map.of(
                "rate",
                each.stream().mapToLong(counts -> counts[1]).sum() / seconds,
                "overtaken",
                each.stream().mapToLong(counts -> counts[2]).sum() / seconds);
    }

    private static long[] race(Store store, Happenings happenings, AtomicLong current, long from, long to) {
        long all = 0;
        long won = 0;
        long lost = 0;
        do {
            long stream = current.get();
            StreamState state = store.load("race-" + stream, happening -> {});
            if (state.events() >= Happenings.EVENTS_OF_A_VOUCHER) {
                current.compareAndSet(stream, stream + 1);
                continue;
            }
            boolean appended = true;
            try {
                store.append(
                        state,
                        happenings.now(stream * Happenings.EVENTS_OF_A_VOUCHER + state.events(), state.stream()));
                all++;
            } catch (Overtaken overtaken) {
                appended = false;
            }
            long ended = System.nanoTime();
            if (ended >= from && ended < to) {
                won += appended ? 1 : 0;
                lost += appended ? 0 : 1;
            }
        } while (System.nanoTime() < to);
        return new long[] {all, won, lost};
    }
}
