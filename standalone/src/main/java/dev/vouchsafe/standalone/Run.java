package dev.vouchsafe.standalone;

import dev.vouchsafe.standalone.issuer.DemoPeople;
import dev.vouchsafe.standalone.launch.GivenServers;
import dev.vouchsafe.standalone.launch.Installation;
import dev.vouchsafe.standalone.launch.LogFile;
import dev.vouchsafe.standalone.launch.PortChoice;
import dev.vouchsafe.standalone.launch.ProgramChoice;
import dev.vouchsafe.standalone.launch.SystemFolder;
import dev.vouchsafe.standalone.play.FinalState;
import dev.vouchsafe.standalone.play.GatewayCalls;
import dev.vouchsafe.standalone.play.KafkaExternalSystems;
import dev.vouchsafe.standalone.play.PlayedLines;
import dev.vouchsafe.standalone.play.ScenarioPlayer;
import dev.vouchsafe.standalone.progress.ClosingTable;
import dev.vouchsafe.standalone.progress.Progress;
import dev.vouchsafe.standalone.result.ResultComparison;
import dev.vouchsafe.standalone.result.ResultFile;
import dev.vouchsafe.standalone.result.ResultLine;
import dev.vouchsafe.standalone.scenario.Scenario;
import dev.vouchsafe.standalone.scenario.ScenarioReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One run of the main job: start the system, play, show, compare, stay. */
record Run(RunOptions options, PrintStream out) {

    /** The sample run's own beginning; a scenario that begins earlier has its first line's. */
    private static final Instant SIMULATION_START = Instant.parse("2019-11-01T00:00:00Z");

    /** @return the exit code */
    int run() {
        // What is wrong with the files is said before anything is started.
        Scenario scenario = options.scenario == null ? ScenarioReader.shipped() : ScenarioReader.file(options.scenario);
        List<JsonNode> expected = options.expect == null ? null : ResultFile.read(options.expect);
        if (options.result != null) {
            ResultFile.checkWritable(options.result, Arrays.asList(options.scenario, options.expect));
        }
        var programs = new ProgramChoice(options.programs, options.programsFolder);
        Path data = options.data == null ? Vouchsafe.folders().resolve(folderOf(scenario)) : options.data;
        try (SystemFolder folder = SystemFolder.open(data);
                PlayedLines played = PlayedLines.open(folder.journal(), scenario)) {
            LogFile.writeTo(folder.logFile());
            return run(scenario, expected, programs, folder, played);
        }
    }

    private static String folderOf(Scenario scenario) {
        return "run-" + scenario.digest().substring(0, 12);
    }

    private int run(
            Scenario scenario,
            @Nullable List<JsonNode> expected,
            ProgramChoice programs,
            SystemFolder folder,
            PlayedLines played) {
        long start = System.nanoTime();
        out.println("Starting " + (options.kafka == null ? "the broker, " : "")
                + (options.mongodb == null ? "the document server, " : "")
                + "four services, the gateway and the portal; the log is in " + folder.logFile() + ".");
        Instant first = scenario.lines().getFirst().at();
        try (var system = Installation.start(
                        folder,
                        new PortChoice(options.port, options.meters),
                        new GivenServers(options.mongodb, options.kafka),
                        programs,
                        DemoPeople.of(scenario),
                        first.isBefore(SIMULATION_START) ? first : SIMULATION_START);
                var external = new KafkaExternalSystems(system.brokerConnection())) {
            Shutdown.closes(system);
            var gateway = new GatewayCalls(system.gateway(), system.tokens());
            out.println("Ready after "
                    + Duration.ofNanos(System.nanoTime() - start).toSeconds() + " s at " + system.portal()
                    + ". Playing " + scenario.name()
                    + (played.done() == 0 ? "" : " from where it was left, after " + played.done() + " of its lines")
                    + ".");
            List<ResultLine> result = play(scenario, played, gateway, external);
            if (options.result != null) {
                ResultFile.write(options.result, result);
            }
            new ClosingTable(result).print(out);
            if (expected != null) {
                return compare(expected, result);
            }
            if (!options.exit) {
                NextSteps.print(out, system, result);
                System.gc(); // from here on it needs a third of the heap; the rest goes back to the machine
                Shutdown.await();
            }
            return Vouchsafe.WELL;
        }
    }

    private List<ResultLine> play(
            Scenario scenario, PlayedLines played, GatewayCalls gateway, KafkaExternalSystems external) {
        var state = new FinalState(gateway, external);
        var progress = Progress.on(
                out,
                Integer.getInteger("vouchsafe.columns", 0),
                state,
                scenario.lines().size(),
                played.done(),
                played.answers());
        new ScenarioPlayer(gateway, external, played, progress).play(scenario);
        progress.ended();
        List<ResultLine> result = new ArrayList<>(played.answers());
        result.addAll(state.lines());
        return result;
    }

    private int compare(List<JsonNode> expected, List<ResultLine> result) {
        List<String> differences = ResultComparison.differences(
                expected, result.stream().map(ResultLine::json).toList());
        out.println();
        out.println(
                differences.isEmpty()
                        ? "As expected: " + expected.size() + " lines are the same."
                        : differences.size() + " differences:");
        differences.forEach(difference -> out.println("  " + difference));
        return differences.isEmpty() ? Vouchsafe.WELL : Vouchsafe.DIFFERENT;
    }
}
