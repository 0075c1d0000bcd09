package dev.vouchsafe.benchmark.comparison;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** All measurements, several times over, the peers taking turns in an order that the seed decides. */
record Rounds(Options options, List<Measurement> measurements, Map<Peer, Measured> peers, PrintStream progress) {

    /** Both of a peer's processes are to have done everything before it counts. */
    private static final int PROCESSES = 2;

    Results run() throws InterruptedException {
        var random = new Random(options.seed);
        if (!options.quick) {
            for (int round = -PROCESSES; round < 0; round++) {
                round(round, random, new Results(), options.seconds());
            }
        }
        var results = new Results();
        for (int round = 1; round <= options.rounds(); round++) {
            round(round, random, results, options.seconds());
        }
        return results;
    }

    private void round(int round, Random random, Results results, double seconds) throws InterruptedException {
        for (Measurement measurement : measurements) {
            List<Peer> order = new ArrayList<>(peers.keySet());
            Collections.shuffle(order, random);
            for (Peer peer : order) {
                if (peer != measurement.without()) {
                    measure(round, measurement, peer, seconds, results);
                }
            }
        }
    }

    private void measure(int round, Measurement measurement, Peer peer, double seconds, Results results)
            throws InterruptedException {
        String what = "round %d, %s, %s: ".formatted(round, measurement.title(), peer.name());
        try {
            Map<String, Double> figures = requireNonNull(peers.get(peer))
                    .measure(measurement, round, options.warmUp(), seconds, options.seed + PROCESSES + round);
            results.add(measurement, peer, figures);
            progress.println(what + figures);
        } catch (IllegalStateException e) {
            results.addFailure(measurement, peer, String.valueOf(e.getMessage()));
            progress.println(what + e.getMessage());
        }
    }
}
