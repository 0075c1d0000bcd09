package dev.vouchsafe.benchmark.assignment;

import dev.vouchsafe.benchmark.comparison.Child;
import dev.vouchsafe.benchmark.comparison.Folder;
import dev.vouchsafe.benchmark.comparison.Obstacle;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine;

/** The run. */
public final class Assigning {

    private static final int SMALL = 10;
    private static final int WARM_UP_AGREEMENTS = 5;
    private static final String PARTNER = "P-1";

    private final Options options;
    private final MeasuredSystem system;
    private final Tokens tokens;

    private Assigning(Options options, Folder folder, Tokens tokens) throws Exception {
        this.options = options;
        this.tokens = tokens;
        this.system = new MeasuredSystem(options, folder, "", tokens, List.of());
    }

    /** Prints what it measured. */
    public static void main(String[] arguments) throws Exception {
        var options = new Options();
        var command = new CommandLine(options);
        command.parseArgs(arguments);
        if (command.isUsageHelpRequested()) {
            command.usage(System.out);
            return;
        }
        try (var folder = Folder.temporary()) {
            System.out.printf(
                    Locale.ROOT,
                    "Load before: %.1f. %d cores, Java %s.%n",
                    load(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version());
            var tokens = folder.holds(new Tokens());
            if (options.trailCost) {
                new TrailCost(options, folder, tokens).measure();
            } else {
                new Assigning(options, folder, tokens).run();
            }
            System.out.printf(Locale.ROOT, "Load after: %.1f.%n", load());
        } catch (Obstacle trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }

    private void run() throws Exception {
        system.assign("W", WARM_UP_AGREEMENTS, options.warmUp);
        for (int round = 1; round <= options.rounds; round++) {
            measureRaw(round);
            measure(round);
        }
        if (options.reservations > 0) {
            measureReservations();
            if (options.refusals > 0) {
                measureFlooded();
            }
        }
    }

    private void measure(int round) {
        var before = system.used();
        var watch = system.assign("R" + round + "-", options.agreements, options.assignments);
        var used = system.used().since(before);
        System.out.printf(
                Locale.ROOT,
                "Round %d: %.0f assignments/s, last quarter to first %.2f. Per assignment, ms of processor time: "
                        + "voucher-service %.2f, document server %.2f, broker %.2f.%n",
                round,
                watch.rate(),
                watch.lastQuarterToFirst(),
                millis(used.service()),
                millis(used.documents()),
                millis(used.broker()));
    }

    private double millis(Duration all) {
        return all.toNanos() / 1e6 / options.assignments;
    }

    private void measureRaw(int round) throws Exception {
        var topic = "raw." + round;
        Writer.create(system.bootstrap(), topic);
        for (int voucher = 0; voucher < 2 * options.assignments; voucher++) {
            system.writer().assignment(topic, "A" + voucher % options.agreements, voucher);
        }
        system.writer().flush();
        try (var raw = new Child(Java.command(
                "256m",
                RawConsumer.class,
                system.bootstrap(),
                topic,
                system.documents(),
                String.valueOf(2 * options.assignments),
                String.valueOf(options.assignments)))) {
            var figures = raw.lastAnswer();
            System.out.printf(
                    Locale.ROOT,
                    "Round %d: raw consumer %.0f messages/s, last quarter to first %.2f.%n",
                    round,
                    Double.parseDouble(figures.text("rate")),
                    Double.parseDouble(figures.text("quarters")));
        }
    }

    private void measureReservations() throws Exception {
        system.writer().partner(PARTNER);
        int small = (options.reservations + SMALL - 1) / SMALL;
        system.assign("large", 1, options.large);
        system.assign("small", small, small * SMALL);
        var inLarge = new ArrayList<Double>();
        var inSmall = new ArrayList<Double>();
        try (var reservations = new Reservations(system.service().uri(), tokens.ofPartner(PARTNER))) {
            for (int i = 0; i < options.reservations; i++) {
                reservations.reserve(Writer.voucher("W" + i % WARM_UP_AGREEMENTS, i / WARM_UP_AGREEMENTS));
            }
            for (int i = 0; i < options.reservations; i++) {
                inLarge.add(reservations.reserve(Writer.voucher("large0", i * (options.large / options.reservations))));
                inSmall.add(reservations.reserve(Writer.voucher("small" + i % small, i / small)));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "A reservation, median of %d: %.2f ms in an agreement of %d vouchers, %.2f ms in one of %d: ratio %.2f.%n",
                options.reservations,
                Reservations.median(inLarge),
                options.large,
                Reservations.median(inSmall),
                SMALL,
                Reservations.median(inLarge) / Reservations.median(inSmall));
    }

    private void measureFlooded() throws Exception {
        int all = options.large;
        system.assign("flooded", all / SMALL, all);
        var vouchers = IntStream.range(0, all)
                .mapToObj(i -> Writer.voucher("flooded" + i % (all / SMALL), i / (all / SMALL)))
                .toList();
        FloodedReservations.measure(
                system.service().uri(), tokens.ofPartner(PARTNER), tokens.ofPartner("P-2"), vouchers, options.refusals);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
