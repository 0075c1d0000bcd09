package dev.vouchsafe.benchmark.comparison;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.benchmark.process.ProtocolLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The peer's processes, and one measurement on them: a fresh store, filled if need be, the workload, and nothing left.
 */
final class Measured implements AutoCloseable {

    private final Peer peer;
    private final String uri;
    private final Supplier<Optional<Duration>> serverTime;
    private final List<Child> processes = new ArrayList<>();
    private int spaces;

    /** @param serverTime the processor time its server has used so far, if that can be known */
    Measured(Peer peer, String uri, ClassPaths classPaths, Supplier<Optional<Duration>> serverTime) {
        this.peer = peer;
        this.uri = uri;
        this.serverTime = serverTime;
        for (int i = 0; i < 2; i++) {
            processes.add(new Child(classPaths.java(
                    peer.module(), "512m", "dev.vouchsafe.benchmark.process.StoreProcess", peer.kind())));
        }
    }

    String tell(String word) throws InterruptedException {
        return well(processes.getFirst().ask(ProtocolLine.of(word, "uri", uri))).text("text");
    }

    /**
     * The figures of one measurement, rates of several processes added up.
     *
     * @param round the processes take turns by it
     */
    Map<String, Double> measure(Measurement measurement, int round, double warmUp, double seconds, int seed)
            throws InterruptedException {
        String space = "%s_%d".formatted(peer.kind().replaceAll(".*\\.", "").toLowerCase(Locale.ROOT), spaces++);
        Collections.rotate(processes, round);
        List<Child> used = processes.subList(0, measurement.processes());
        try {
            if (measurement.filled()) {
                fill(
                        processes.getLast(),
                        space,
                        measurement.request(0, warmUp, seconds, seed).as("fill"));
            }
            for (Child process : used) {
                open(process, space, process == used.getFirst() && !measurement.filled());
            }
            Optional<Duration> before = processorTime(used);
            for (int i = 0; i < used.size(); i++) {
                used.get(i).send(measurement.request(i, warmUp, seconds, seed));
            }
            List<ProtocolLine> answers = new ArrayList<>();
            for (Child process : used) {
                answers.add(process.answer());
            }
            answers.forEach(Measured::well);
            Map<String, Double> figures = sum(answers);
            @Nullable Double commits = figures.get("acknowledged");
            if (commits != null) {
                before.ifPresent(then -> figures.put(
                        "processor",
                        processorTime(used).orElseThrow().minus(then).toNanos() / 1e3 / commits));
            }
            if (used.size() > 1) {
                checkCount(used.getFirst(), requireNonNull(commits));
            }
            return figures;
        } finally {
            for (Child process : used) {
                process.ask(ProtocolLine.of("close"));
            }
            used.getFirst().ask(ProtocolLine.of("drop", "uri", uri, "space", space));
            Collections.rotate(processes, -round);
        }
    }

    /** Of the processes and of their server together, or nothing: half of it would look like the whole. */
    private Optional<Duration> processorTime(List<Child> used) {
        return serverTime
                .get()
                .map(server -> used.stream().map(Child::processorTime).reduce(server, Duration::plus));
    }

    private void open(Child process, String space, boolean fresh) throws InterruptedException {
        well(process.ask(ProtocolLine.of("open", "uri", uri, "space", space, "fresh", fresh)));
    }

    /** By a process that isn't measured afterwards, since one that has just written everything remembers some of it. */
    private void fill(Child process, String space, ProtocolLine request) throws InterruptedException {
        open(process, space, true);
        try {
            well(process.ask(request));
        } finally {
            process.ask(ProtocolLine.of("close"));
        }
    }

    private static void checkCount(Child process, double acknowledged) throws InterruptedException {
        double stored =
                Double.parseDouble(well(process.ask(ProtocolLine.of("count"))).text("stored"));
        if (stored != acknowledged) {
            throw new IllegalStateException(
                    "%.0f commits were acknowledged, %.0f are stored".formatted(acknowledged, stored));
        }
    }

    private static Map<String, Double> sum(List<ProtocolLine> answers) {
        Map<String, Double> figures = new TreeMap<>();
        answers.forEach(answer ->
                answer.values().forEach((name, value) -> figures.merge(name, Double.parseDouble(value), Double::sum)));
        return figures;
    }

    private static ProtocolLine well(ProtocolLine answer) {
        if (!answer.word().equals("ok")) {
            throw new IllegalStateException(
                    Optional.ofNullable(answer.values().get("text")).orElse(answer.written()));
        }
        return answer;
    }

    @Override
    public void close() throws InterruptedException {
        for (Child process : processes) {
            process.close();
        }
    }
}
