package dev.vouchsafe.benchmark.workload;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import dev.vouchsafe.benchmark.store.Overtaken;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StreamState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writers that append one event per commit, each to streams of its own, twelve events a stream, every append on the
 * state the one before it left. What is acknowledged in the measured time counts; afterwards the server must hold
 * exactly what was acknowledged, warm-up included.
 */
final class Appends implements Workload {

    @Override
    public Map<String, Double> run(Store store, ProtocolLine settings) throws Exception {
        int writers = settings.number("writers");
        String prefix = settings.text("prefix");
        var happenings = new Happenings(settings.number("seed"));
        long from = System.nanoTime() + settings.nanos("warmup");
        long to = from + settings.nanos("seconds");
        List<Written> each = Crew.work(
                writers, number -> write(store, prefix + number, number * 1_000_000_000L, happenings, from, to));
        long acknowledged = each.stream().mapToLong(Written::all).sum();
        if (!settings.values().containsKey("shared") && store.count() != acknowledged) {
            throw new IllegalStateException(
                    acknowledged + " commits were acknowledged, " + store.count() + " are stored");
        }
        long[] times =
                each.stream().flatMapToLong(one -> Arrays.stream(one.measured)).toArray();
        return Latencies.of(times)
                .with("", "rate", times.length / (settings.nanos("seconds") / 1e9), "acknowledged", (double)
                        acknowledged);
    }

    private static Written write(
            Store store, String prefix, long firstNumber, Happenings happenings, long from, long to) throws Overtaken {
        var written = new Written();
        StreamState state = StreamState.unwritten(prefix);
        long begun = System.nanoTime();
        do {
            if (written.all % Happenings.EVENTS_OF_A_VOUCHER == 0) {
                state = StreamState.unwritten(prefix + "-" + written.all / Happenings.EVENTS_OF_A_VOUCHER);
            }
            state = store.append(state, happenings.now(firstNumber + written.all, state.stream()));
            long ended = System.nanoTime();
            written.note(begun, ended, from, to);
            begun = ended;
        } while (begun < to);
        written.trim();
        return written;
    }

    private static final class Written {

        private long all;
        private int count;
        private long[] measured = new long[1024];

        long all() {
            return all;
        }

        void note(long begun, long ended, long from, long to) {
            all++;
            if (ended >= from && ended < to) {
                if (count == measured.length) {
                    measured = Arrays.copyOf(measured, 2 * count);
                }
                measured[count++] = ended - begun;
            }
        }

        void trim() {
            measured = Arrays.copyOf(measured, count);
        }
    }
}
