package dev.vouchsafe.benchmark.workload;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import dev.vouchsafe.benchmark.store.NewEvent;
import dev.vouchsafe.benchmark.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One writer that appends many events in one call, as a reference for what single commits cost. Events per second. */
final class AppendsTogether implements Workload {

    private static final int EVENTS = 100;

    @Override
    public Map<String, Double> run(Store store, ProtocolLine settings) {
        var happenings = new Happenings(settings.number("seed"));
        long from = System.nanoTime() + settings.nanos("warmup");
        long to = from + settings.nanos("seconds");
        long all = 0;
        long measured = 0;
        do {
            List<NewEvent> events = new ArrayList<>(EVENTS);
            for (int i = 0; i < EVENTS; i++) {
                events.add(happenings.now(all + i, "together-" + (all + i)));
            }
            store.appendTogether(events);
            all += EVENTS;
            long ended = System.nanoTime();
            measured += ended >= from && ended < to ? EVENTS : 0;
        } while (System.nanoTime() < to);
        if (store.count() != all) {
            throw new IllegalStateException(all + " events were acknowledged, " + store.count() + " are stored");
        }
        return Map.of("rate", measured / (settings.nanos("seconds") / 1e9));
    }
}
