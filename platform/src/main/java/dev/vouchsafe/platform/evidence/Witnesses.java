package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.alarm.Alarms;
import dev.vouchsafe.platform.time.RegularRun;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;

/** Asks the witnesses, each on a thread of its own and behind everything else: nothing waits for them. */
final class Witnesses implements SmartLifecycle, Alarms {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<Witness, List<Cosigning>> byWitness;
    private final List<RegularRun> runs;

    /** @param interval zero: nobody is asked */
    Witnesses(List<Witness> witnesses, List<SealedTree> trees, Duration interval) {
        var client = new WitnessClient(http, PATIENCE);
        this.byWitness = witnesses.stream()
                .collect(Collectors.toMap(
                        witness -> witness,
                        witness -> trees.stream()
                                .map(tree -> new Cosigning(witness, tree.checkpoints(), client))
                                .toList()));
        this.runs = byWitness.entrySet().stream()
                .filter(witness -> interval.isPositive())
                .map(witness -> new RegularRun(
                        "questions to the witness " + witness.getKey().name(), interval, () -> ask(witness.getValue())))
                .toList();
    }

    /** Each, also if one fails. */
    private static void ask(List<Cosigning> trees) {
        RuntimeException failure = null;
        for (var tree : trees) {
            try {
                tree.ask();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public List<String> standing() {
        return byWitness.values().stream()
                .flatMap(List::stream)
                .flatMap(cosigning -> cosigning.alarm().stream())
                .sorted()
                .toList();
    }

    @Override
    public void start() {
        runs.forEach(RegularRun::start);
    }

    @Override
    public void stop() {
        runs.forEach(RegularRun::stop);
        http.shutdownNow(); // nobody waits for a witness
    }

    @Override
    public boolean isRunning() {
        return runs.stream().anyMatch(RegularRun::isRunning);
    }
}
