package dev.vouchsafe.benchmark.assignment;

import dev.vouchsafe.benchmark.comparison.Child;
import dev.vouchsafe.benchmark.comparison.Folder;
import dev.vouchsafe.benchmark.comparison.Obstacle;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
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
    private final Child broker;
    private final Child documents;
    private final String bootstrap;
    private final String server;
    private final Tokens tokens;
    private final VoucherService service;
    private final Writer writer;

    private Assigning(Options options, Folder folder) throws Exception {
        this.options = options;
        this.broker = folder.holds(new Child(
                java("512m", Server.class, "broker", folder.make("broker").toString())));
        this.documents = folder.holds(new Child(
                java("1g", Server.class, "documents", folder.make("documents").toString())));
        this.bootstrap = address(broker);
        this.server = address(documents);
        this.tokens = folder.holds(new Tokens());
        var log = options.log == null ? folder.path().resolve("voucher-service.log") : options.log;
        this.service = folder.holds(new VoucherService(options.home, log, java(), bootstrap, server, tokens));
        this.writer = folder.holds(new Writer(bootstrap));
        service.awaitReady();
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
            new Assigning(options, folder).run();
        } catch (Obstacle trouble) {
            System.err.println(trouble.getMessage());
            System.exit(1);
        }
    }

    private void run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "Load before: %.1f. %d cores, Java %s.%n",
                load(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        try (var published = new Published(bootstrap)) {
            assign(published, "W", WARM_UP_AGREEMENTS, options.warmUp);
            for (int round = 1; round <= options.rounds; round++) {
                measureRaw(round);
                measure(published, round);
            }
            if (options.reservations > 0) {
                measureReservations(published);
                if (options.refusals > 0) {
                    measureFlooded(published);
                }
            }
        }
        System.out.printf(Locale.ROOT, "Load after: %.1f.%n", load());
    }

    private Stopwatch assign(Published published, String name, int agreements, int vouchers) {
        for (int agreement = 0; agreement < agreements; agreement++) {
            writer.agreement(name + agreement, vouchers / agreements + 1);
        }
        writer.flush();
        for (int voucher = 0; voucher < vouchers; voucher++) {
            writer.assignment(Writer.VLSC, name + voucher % agreements, voucher / agreements);
        }
        return published.assignments(vouchers);
    }

    private void measure(Published published, int round) {
        var before = new ProcessorTimes(service.processorTime(), documents.processorTime(), broker.processorTime());
        var watch = assign(published, "R" + round + "-", options.agreements, options.assignments);
        var used = new ProcessorTimes(service.processorTime(), documents.processorTime(), broker.processorTime())
                .since(before);
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
        Writer.create(bootstrap, topic);
        for (int voucher = 0; voucher < 2 * options.assignments; voucher++) {
            writer.assignment(topic, "A" + voucher % options.agreements, voucher);
        }
        writer.flush();
        try (var raw = new Child(java(
                "256m",
                RawConsumer.class,
                bootstrap,
                topic,
                server,
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

    private void measureReservations(Published published) throws Exception {
        writer.partner(PARTNER);
        int small = (options.reservations + SMALL - 1) / SMALL;
        assign(published, "large", 1, options.large);
        assign(published, "small", small, small * SMALL);
        var inLarge = new ArrayList<Double>();
        var inSmall = new ArrayList<Double>();
        try (var reservations = new Reservations(service.uri(), tokens.ofPartner(PARTNER))) {
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

    private void measureFlooded(Published published) throws Exception {
        int all = options.large;
        assign(published, "flooded", all / SMALL, all);
        var vouchers = IntStream.range(0, all)
                .mapToObj(i -> Writer.voucher("flooded" + i % (all / SMALL), i / (all / SMALL)))
                .toList();
        FloodedReservations.measure(
                service.uri(), tokens.ofPartner(PARTNER), tokens.ofPartner("P-2"), vouchers, options.refusals);
    }

    /** What each process used. */
    private record ProcessorTimes(Duration service, Duration documents, Duration broker) {

        ProcessorTimes since(ProcessorTimes before) {
            return new ProcessorTimes(
                    service.minus(before.service), documents.minus(before.documents), broker.minus(before.broker));
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String address(Child child) throws InterruptedException {
        var answer = child.answer();
        if (!answer.word().equals("ok")) {
            throw new Obstacle("A server doesn't start: " + answer.written());
        }
        return answer.text("address");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> java(String memory, Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                java(),
                "-Xmx" + memory,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
