package dev.vouchsafe.acceptance;

import dev.vouchsafe.standalone.launch.Installation;
import dev.vouchsafe.standalone.launch.PortChoice;
import dev.vouchsafe.standalone.launch.ProgramChoice;
import dev.vouchsafe.standalone.launch.SystemFolder;
import dev.vouchsafe.standalone.play.Calls;
import dev.vouchsafe.standalone.play.FinalState;
import dev.vouchsafe.standalone.play.GatewayCalls;
import dev.vouchsafe.standalone.play.KafkaExternalSystems;
import dev.vouchsafe.standalone.play.PlayedLines;
import dev.vouchsafe.standalone.play.ScenarioPlayer;
import dev.vouchsafe.standalone.result.ResultLine;
import dev.vouchsafe.standalone.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The whole system in this JVM, in which a scenario was played to its end. */
public final class PlayedSystem implements AutoCloseable {

    /** No scenario of the samples begins earlier. */
    private static final Instant BEGIN = Instant.parse("2019-11-01T00:00:00Z");

    public final Installation system;
    public final GatewayCalls gateway;
    private final SystemFolder folder;
    private final KafkaExternalSystems external;
    private final List<ResultLine> answers;

    PlayedSystem(Path place, Path file) {
        this(place, file, calls -> calls);
    }

    /** @param heard what stands between the player and the gateway, to hear what is said */
    public PlayedSystem(Path place, Path file, UnaryOperator<Calls> heard) {
        var scenario = ScenarioReader.file(file);
        folder = SystemFolder.open(place);
        system = Installation.start(folder, PortChoice.FREE, ProgramChoice.STANDARD, BEGIN);
        gateway = new GatewayCalls(system.gateway(), system.tokens());
        external = new KafkaExternalSystems(system.bootstrapServers());
        try (var played = PlayedLines.open(folder.journal(), scenario)) {
            new ScenarioPlayer(heard.apply(gateway), external, played, (line, answer) -> {}).play(scenario);
            answers = List.copyOf(played.answers());
        }
    }

    /** Where everything stands now. */
    public List<ResultLine> state() {
        return new FinalState(gateway, external).lines();
    }

    /** What the main job writes into a file of results. */
    List<ResultLine> result() {
        var result = new ArrayList<>(answers);
        result.addAll(state());
        return result;
    }

    @Override
    public void close() {
        external.close();
        system.close();
        folder.close();
    }
}
