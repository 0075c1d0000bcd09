package dev.vouchsafe.benchmark.comparison;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something every peer is measured at.
 *
 * @param title its name on the page
 * @param workload the word that asks for it
 * @param settings its own settings
 * @param filled whether another process has filled the store with vouchers before
 * @param processes how many processes do it at the same time on one store
 * @param without the peer that can't, or null
 * @param figures what is shown
 */
record Measurement(
        String title,
        String workload,
        Map<String, Object> settings,
        boolean filled,
        int processes,
        @Nullable Peer without,
        List<Figure> figures) {

    /** All that is measured, for a store of so many vouchers. */
    static List<Measurement> all(int vouchers) {
        return List.of(
                appends(1, 1),
                appends(8, 1),
                appends(64, 1),
                appends(8, 2),
                appends(64, 2),
                new Measurement(
                        "one writer, 100 events in one call",
                        "together",
                        Map.of(),
                        false,
                        1,
                        null,
                        List.of(Figure.rate("events/s"))),
                new Measurement(
                        "reads, " + vouchers + " vouchers of 12 events",
                        "read",
                        Map.of("vouchers", vouchers),
                        true,
                        1,
                        null,
                        List.of(
                                new Figure("load-rate", "vouchers loaded/s, one reader", 0),
                                Figure.millis("load-p99", "load of a voucher, p99, ms"),
                                new Figure("scan-rate", "scan of all, events/s", 0))),
                new Measurement(
                        "race of 8 writers on one tag",
                        "race",
                        Map.of("writers", 8),
                        false,
                        1,
                        null,
                        List.of(Figure.rate("commits/s"), new Figure("overtaken", "overtaken/s", 0))),
                new Measurement(
                        "commit to subscribed reader, 1,000 commits/s offered",
                        "tail",
                        Map.of("rate", 1000),
                        false,
                        1,
                        Peer.RAW,
                        List.of(
                                Figure.millis("p50", "p50, ms"),
                                Figure.millis("p99", "p99, ms"),
                                Figure.millis("p999", "p99.9, ms"),
                                Figure.millis("answer-p99", "p99 from the answer, ms"),
                                Figure.rate("commits/s held"),
                                new Figure("missed", "never seen by the reader", 0))));
    }

    private static Measurement appends(int writers, int processes) {
        String title = (processes == 1 ? "" : processes + " processes on one log, each ")
                + writers
                + (writers == 1 ? " writer" : " writers");
        return new Measurement(
                "appends, " + title,
                "append",
                Map.of("writers", writers),
                false,
                processes,
                null,
                List.of(Figure.rate("commits/s"), new Figure("processor", "processor time per commit, µs", 0)));
    }

    /** What one of its processes is sent. */
    ProtocolLine request(int process, double warmUp, double seconds, int seed) {
        Map<String, String> values = new TreeMap<>();
        settings.forEach((name, value) -> values.put(name, value.toString()));
        values.putAll(Map.of(
                "warmup", "" + warmUp, "seconds", "" + seconds, "seed", "" + seed, "prefix", "p" + process + "w"));
        if (processes > 1) {
            values.put("shared", "true");
        }
        return new ProtocolLine(workload, values);
    }
}
