package dev.vouchsafe.benchmark.assignment;

import dev.vouchsafe.benchmark.comparison.Folder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the trail and the trees of evidence cost: the same assignments by two systems in turns, one with them and one
 * without. Each round ends when all that follows the log has followed.
 */
final class TrailCost {

    private static final String WITHOUT =
            "--spring.autoconfigure.exclude=dev.vouchsafe.platform.trail.TrailConfiguration,"
                    + "dev.vouchsafe.platform.evidence.EvidenceConfiguration";

    /** One round of one system. */
    private record Round(double rate, double processorTime) {}

    private final Options options;
    private final MeasuredSystem with;
    private final MeasuredSystem without;

    TrailCost(Options options, Folder folder, Tokens tokens) throws IOException, InterruptedException {
        this.options = options;
        this.with = new MeasuredSystem(options, folder, "with-", tokens, List.of());
        this.without = new MeasuredSystem(options, folder, "without-", tokens, List.of(WITHOUT));
    }

    void measure() throws InterruptedException {
        with.assign("W", options.agreements, options.warmUp);
        without.assign("W", options.agreements, options.warmUp);
        with.awaitRest();
        without.awaitRest();
        var rates = new ArrayList<Double>();
        var costs = new ArrayList<Double>();
        for (int round = 1; round <= options.rounds; round++) {
            // Neither always has the quieter half of a round.
            boolean first = round % 2 == 1;
            var one = measure(first ? with : without, round);
            var other = measure(first ? without : with, round);
            var having = first ? one : other;
            var lacking = first ? other : one;
            rates.add(having.rate() / lacking.rate());
            costs.add(having.processorTime() / lacking.processorTime());
            System.out.printf(
                    Locale.ROOT,
                    "Round %d, with trail and trees and without: %.0f and %.0f assignments/s, ratio %.3f; "
                            + "%.2f and %.2f ms of processor time each, ratio %.3f.%n",
                    round,
                    having.rate(),
                    lacking.rate(),
                    rates.getLast(),
                    having.processorTime(),
                    lacking.processorTime(),
                    costs.getLast());
        }
        System.out.printf(
                Locale.ROOT,
                "Median of the ratios: %.3f of the rate, %.3f times the processor time.%n",
                Reservations.median(rates),
                Reservations.median(costs));
    }

    private Round measure(MeasuredSystem system, int round) throws InterruptedException {
        var before = system.used();
        var watch = system.assign("R" + round + "-", options.agreements, options.assignments);
        system.awaitRest();
        return new Round(watch.rate(), system.used().since(before).together().toNanos() / 1e6 / options.assignments);
    }
}
