package dev.vouchsafe.benchmark.workload;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import dev.vouchsafe.benchmark.store.Happening;
import dev.vouchsafe.benchmark.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** One reader that loads vouchers of a filled store, one after the other, at random from a seed. */
final class Loads implements Workload {

    @Override
    public Map<String, Double> run(Store store, ProtocolLine settings) {
        int vouchers = settings.number("vouchers");
        var random = new Random(settings.number("seed"));
        long from = System.nanoTime() + settings.nanos("warmup");
        long to = from + settings.nanos("seconds");
        List<Long> times = new ArrayList<>();
        while (true) {
            int voucher = random.nextInt(vouchers);
            var seen = new InOrder(voucher);
            long begun = System.nanoTime();
            store.load(Filling.PREFIX + voucher, seen);
            long ended = System.nanoTime();
            seen.mustBeWhole();
            if (ended >= to) {
                break;
            }
            if (ended >= from) {
                times.add(ended - begun);
            }
        }
        return Latencies.of(times.stream().mapToLong(Long::longValue).toArray())
                .with("", "rate", times.size() / (settings.nanos("seconds") / 1e9));
    }

    /** Takes the twelve events of one voucher in their order, and nothing else. */
    private static final class InOrder implements Consumer<Happening> {

        private final long first;
        private int seen;

        InOrder(int voucher) {
            this.first = (long) voucher * Happenings.EVENTS_OF_A_VOUCHER;
        }

        @Override
        public void accept(Happening happening) {
            if (happening.number() != first + seen) {
                throw new IllegalStateException("Event " + happening.number() + " came in place of " + (first + seen));
            }
            seen++;
        }

        void mustBeWhole() {
            if (seen != Happenings.EVENTS_OF_A_VOUCHER) {
                throw new IllegalStateException("A voucher was loaded with " + seen + " events");
            }
        }
    }
}
