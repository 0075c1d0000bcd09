package dev.vouchsafe.benchmark.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results as Markdown, ratios in front, and their place on the results page. */
final class Page {

    private static final String BEGIN = "<!-- measured by benchmarks/run: begin -->";
    private static final String END = "<!-- measured by benchmarks/run: end -->";

    private Page() {}

    /** @param servers by peer, what its rows say they were measured on */
    static String table(List<Measurement> measurements, Map<Peer, String> servers, Results results) {
        var text = new StringBuilder("""
                | workload | figure | peer | ours to this | this to raw | median | least to most | server |
                |---|---|---|---|---|---|---|---|
                """);
        for (Measurement measurement : measurements) {
            for (Figure figure : measurement.figures()) {
                servers.forEach((peer, server) -> {
                    if (peer != measurement.without() && !leftOut(measurement, figure, peer, results)) {
                        text.append(row(measurement, figure, peer, server, results));
                    }
                });
            }
        }
        results.failures()
                .forEach(failure -> text.append("\nFailed: ").append(failure).append('\n'));
        return text.toString();
    }

    /** A figure that could not be taken though the measurement succeeded. */
    private static boolean leftOut(Measurement measurement, Figure figure, Peer peer, Results results) {
        return results.spread(measurement, peer, figure).isEmpty()
                && measurement.figures().stream()
                        .anyMatch(other ->
                                results.spread(measurement, peer, other).isPresent());
    }

    private static String row(Measurement measurement, Figure figure, Peer peer, String server, Results results) {
        String numbers = results.spread(measurement, peer, figure)
                .map(spread -> "%s | %s to %s"
                        .formatted(number(spread[0], figure), number(spread[1], figure), number(spread[2], figure)))
                .orElse("failed | ");
        return "| %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        measurement.title(),
                        figure.title(),
                        peer.name(),
                        peer == Peer.OURS ? "" : ratio(results, measurement, figure, Peer.OURS, peer),
                        peer == Peer.RAW || measurement.without() == Peer.RAW
                                ? ""
                                : ratio(results, measurement, figure, peer, Peer.RAW),
                        numbers,
                        server);
    }

    private static String ratio(Results results, Measurement measurement, Figure figure, Peer one, Peer other) {
        return results.ratio(measurement, figure, one, other)
                .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                .orElse("");
    }

    private static String number(double value, Figure figure) {
        return String.format(Locale.ROOT, "%,." + figure.decimals() + "f", value);
    }

    /** Puts the text between the page's marks. */
    static void write(Path page, String text) throws IOException {
        String old = Files.readString(page);
        int begin = old.indexOf(BEGIN);
        int end = old.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new Obstacle(
                    page + " has no place for the results: the marks '" + BEGIN + "' and '" + END + "' are missing.");
        }
        Files.writeString(
                page, old.substring(0, begin + BEGIN.length()) + "\n\n" + text.strip() + "\n\n" + old.substring(end));
    }
}
