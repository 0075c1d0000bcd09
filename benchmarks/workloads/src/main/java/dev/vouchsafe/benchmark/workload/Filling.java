package dev.vouchsafe.benchmark.workload;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StreamState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Fills a store with vouchers of twelve events, one commit each, several being written at a time, so that their events
 * lie apart as they would in life. The events are a second apart: readers that look back in time then look back on few.
 */
final class Filling implements Workload {

    static final String PREFIX = "voucher-";

    private static final int WRITERS = 32;

    @Override
    public Map<String, Double> run(Store store, ProtocolLine settings) throws Exception {
        int vouchers = settings.number("vouchers");
        var happenings = new Happenings(settings.number("seed"));
        Instant first = Instant.now().minus(Duration.ofSeconds((long) vouchers * Happenings.EVENTS_OF_A_VOUCHER + 60));
        Crew.work(WRITERS, number -> {
            for (int voucher = number; voucher < vouchers; voucher += WRITERS) {
                StreamState state = StreamState.unwritten(PREFIX + voucher);
                for (int i = 0; i < Happenings.EVENTS_OF_A_VOUCHER; i++) {
                    long order = (long) (voucher / WRITERS * Happenings.EVENTS_OF_A_VOUCHER + i) * WRITERS + number;
                    state = store.append(
                            state,
                            happenings.at(
                                    first.plusSeconds(order),
                                    (long) voucher * Happenings.EVENTS_OF_A_VOUCHER + i,
                                    state.stream()));
                }
            }
            return null;
        });
        if (store.count() != (long) vouchers * Happenings.EVENTS_OF_A_VOUCHER) {
            throw new IllegalStateException("Filled with " + store.count() + " events in place of "
                    + vouchers * Happenings.EVENTS_OF_A_VOUCHER);
        }
        return Map.of();
    }
}
