package dev.vouchsafe.benchmark.assignment;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a reservation costs while somebody is refused again and again, against reservations while the same caller reads
 * as often what leaves no trace, and against reservations alone; in turn, in the same processes.
 */
final class FloodedReservations {

    private static final int TURNS = 4;

    /** What goes on beside the reservations, and how long each of these took in milliseconds. */
    private static final class Flooding {
        private final String name;
        private final String path;
        private final int perSecond;
        private final int status;
        private final List<Double> took = new ArrayList<>();
        private double rate;

        Flooding(String name, String path, int perSecond, int status) {
            this.name = name;
            this.path = path;
            this.perSecond = perSecond;
            this.status = status;
        }
    }

    private FloodedReservations() {}

    /**
     * Prints what it measured.
     *
     * @param vouchers as many as are reserved; a third of them with each
     */
    static void measure(URI service, String partner, String other, List<String> vouchers, int perSecond)
            throws Exception {
        var floodings = List.of(
                new Flooding("nothing", "/api/program", 0, 200),
                new Flooding("reads", "/api/program", perSecond, 200),
                new Flooding("refusals", "/api/vouchers/NONE", perSecond, 404));
        int each = vouchers.size() / (TURNS * floodings.size());
        var left = vouchers.iterator();
        try (var reservations = new Reservations(service, partner)) {
            for (int turn = 0; turn < TURNS; turn++) {
                for (var flooding : floodings) {
                    try (var flood = new Flood(service, flooding.path, other, flooding.perSecond, flooding.status)) {
                        for (int i = 0; i < each; i++) {
                            flooding.took.add(reservations.reserve(left.next()));
                        }
                        flooding.rate += flood.rate() / TURNS;
                        if (flood.otherwise() > 0) {
                            System.out.println(flood.otherwise() + " answers were other than they had to be.");
                        }
                    }
                }
            }
        }
        for (var flooding : floodings) {
            var alone = floodings.getFirst().took;
            System.out.printf(
                    Locale.ROOT,
                    "Beside %.0f %s a second a reservation takes %.2f ms, 99 of 100 at most %.2f ms: ratios %.2f and %.2f.%n",
                    flooding.rate,
                    flooding.name,
                    Reservations.median(flooding.took),
                    Reservations.quantile(flooding.took, 0.99),
                    Reservations.median(flooding.took) / Reservations.median(alone),
                    Reservations.quantile(flooding.took, 0.99) / Reservations.quantile(alone, 0.99));
        }
    }
}
