package dev.vouchsafe.acceptance.whatif;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.launch.Installation;
import dev.vouchsafe.standalone.launch.ProgramChoice;
import dev.vouchsafe.standalone.launch.SystemFolder;
import dev.vouchsafe.standalone.play.Calls;
import dev.vouchsafe.standalone.play.FinalState;
import dev.vouchsafe.standalone.play.GatewayCalls;
import dev.vouchsafe.standalone.play.KafkaExternalSystems;
import dev.vouchsafe.standalone.play.PlayedLines;
import dev.vouchsafe.standalone.play.ScenarioPlayer;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import dev.vouchsafe.standalone.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The whole system in this JVM, in which a scenario was played to its end. */
final class PlayedScenario implements AutoCloseable {

    private static final Instant EARLY = Instant.parse("2019-11-01T00:00:00Z");

    final Installation system;
    final GatewayCalls gateway;
    private final KafkaExternalSystems external;
    private final SystemFolder folder;
    private final Map<String, Calls.Reply> replies = new HashMap<>();
    private final Map<String, ScenarioLine.Call> calls = new HashMap<>();

    PlayedScenario(Path place, Path file) {
        var scenario = ScenarioReader.file(file);
        folder = SystemFolder.open(place);
        system = Installation.start(folder, 0, ProgramChoice.STANDARD, EARLY);
        gateway = new GatewayCalls(system.gateway(), system.tokens());
        external = new KafkaExternalSystems(system.bootstrapServers());
        try (var played = PlayedLines.open(folder.journal(), scenario)) {
            new ScenarioPlayer(listened(), external, played, (line, answer) -> {}).play(scenario);
        }
    }

    private Calls listened() {
        return new Calls() {
            @Override
            public Reply call(ScenarioLine.Call call) {
                var reply = gateway.call(call);
                replies.put(call.id(), reply);
                calls.put(call.id(), call);
                return reply;
            }

            @Override
            public Instant now() {
                return gateway.now();
            }

            @Override
            public void moveClock(Instant to) {
                gateway.moveClock(to);
            }

            @Override
            public JsonNode read(String path) {
                return gateway.read(path);
            }
        };
    }

    /** What a call was answered. */
    Calls.Reply reply(String id) {
        return replies.get(id);
    }

    /** Whether a call redeems several vouchers. */
    boolean isBatch(String id) {
        return calls.containsKey(id) && calls.get(id).path().equals(AcceptedCalls.BATCH);
    }

    /** Whether the call is one that may change something, and did not only look. */
    boolean changesSomething(String id) {
        var call = calls.get(id);
        return call == null || call.changes() && !call.path().endsWith("/validation");
    }

    /** Whether the call may say what is so already. */
    boolean mayRepeat(String id) {
        return calls.containsKey(id)
                && List.of("PUT", "PATCH").contains(calls.get(id).method());
    }

    /** What a resource said as of an instant; empty where there was none. */
    Optional<JsonNode> readAsOf(String path, String asOf) {
        var call = new ScenarioLine.Call(
                0,
                gateway.now(),
                "read",
                Map.of("sub", "audrey", "roles", List.of("auditor")),
                "GET",
                path + "?asOf=" + asOf,
                null);
        var reply = gateway.call(call);
        return reply.status() == 404 ? Optional.empty() : Optional.of(Json.MAPPER.readTree(reply.body()));
    }

    Outcome outcome() {
        return Outcome.of(new FinalState(gateway, external)
                .lines().stream().<JsonNode>map(line -> line.json()).toList());
    }

    @Override
    public void close() {
        external.close();
        system.close();
        folder.close();
    }
}
