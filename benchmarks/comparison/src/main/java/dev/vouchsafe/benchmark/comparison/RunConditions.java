package dev.vouchsafe.benchmark.comparison;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reader must know of a run to make anything of its figures. */
final class RunConditions {

    private final Options options;
    private final Instant begun = Instant.now();
    private final double loadBefore = load();
    private final String disk;

    RunConditions(Options options, Folder folder) throws IOException {
        this.options = options;
        this.disk = "%s, where one forced write of 4 KB takes %,d µs"
                .formatted(folder.kind(), folder.microsOfAForcedWrite());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    String text(Map<Peer, String> descriptions) {
        return String.format(
                Locale.ROOT,
                """
                Run of %s, %d min%s. Seed %d, %d round%s, each with every peer in an order from the seed, %s s per workload after %s s to warm up,
                and two whole rounds before that don't count. %d cores, %s, Java %s; the servers' data on %s. The load average was %.1f before and
                %.1f after; the run itself makes about 3.%s

                %s
                """,
                begun.toString().substring(0, 10),
                Duration.between(begun, Instant.now()).toMinutes(),
                options.quick ? ", a quick one whose figures mean nothing" : "",
                options.seed,
                options.rounds(),
                options.rounds() == 1 ? "" : "s",
                options.seconds(),
                options.warmUp(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version(),
                disk,
                loadBefore,
                load(),
                options.note.isBlank() ? "" : " " + options.note.replace('_', ' '),
                descriptions.entrySet().stream()
                        .map(peer -> "- " + peer.getKey().name() + ": " + peer.getValue() + ".")
                        .collect(Collectors.joining("\n")));
    }
}
