package dev.vouchsafe.benchmark.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The figures of all rounds. A ratio is the median of the ratios of single rounds, in which both peers were measured
 * one soon after the other.
 */
final class Results {

    private final Map<List<Object>, List<Map<String, Double>>> figures = new HashMap<>();
    private final List<String> failures = new ArrayList<>();

    void add(Measurement measurement, Peer peer, Map<String, Double> measured) {
        rounds(measurement, peer).add(measured);
    }

    /** Keeps the rounds of the peers aligned. */
    void addFailure(Measurement measurement, Peer peer, String why) {
        rounds(measurement, peer).add(Map.of());
        failures.add(measurement.title() + ", " + peer.name() + ": " + why);
    }

    List<String> failures() {
        return failures;
    }

    /** The median of a figure over the rounds, and its smallest and largest; empty when no round has it. */
    Optional<double[]> spread(Measurement measurement, Peer peer, Figure figure) {
        double[] values = values(measurement, peer, figure)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return values.length == 0
                ? Optional.empty()
                : Optional.of(new double[] {median(values), values[0], values[values.length - 1]});
    }

    /** How often the other's figure goes into the one's. */
    Optional<Double> ratio(Measurement measurement, Figure figure, Peer one, Peer other) {
        double[] ones = values(measurement, one, figure).toArray();
        double[] others = values(measurement, other, figure).toArray();
        double[] ratios = IntStream.range(0, Math.min(ones.length, others.length))
                .mapToDouble(i -> ones[i] / others[i])
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return ratios.length == 0 ? Optional.empty() : Optional.of(median(ratios));
    }

    private DoubleStream values(Measurement measurement, Peer peer, Figure figure) {
        return rounds(measurement, peer).stream().mapToDouble(round -> round.getOrDefault(figure.key(), Double.NaN));
    }

    private List<Map<String, Double>> rounds(Measurement measurement, Peer peer) {
        return figures.computeIfAbsent(List.of(measurement.title(), peer), key -> new ArrayList<>());
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
