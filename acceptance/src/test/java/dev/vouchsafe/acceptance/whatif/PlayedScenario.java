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
import tools.jackson.databind.JsonNode;

/** The whole system in this JVM, in which a scenario was played to its end. */
final class PlayedScenario implements AutoCloseable {

    private static final Instant EARLY = Instant.parse("2019-11-01T00:00:00Z");

    final Installation system;
    final GatewayCalls gateway;
    private final KafkaExternalSystems external;
    private final SystemFolder folder;
    private final Map<String, Calls.Reply> replies = new HashMap<>();

    PlayedScenario(Path place, Path file) {
        var scenario = ScenarioReader.file(file);
        folder = SystemFolder.open(place);
        system = Installation.start(folder, 0, ProgramChoice.STANDARD, EARLY);
        gateway = new GatewayCalls(system.gateway(), system.issuer());
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

    /** What an agreement's pool held at an instant; 0 before there was one. */
    int balanceAsOf(String agreement, String asOf) {
        var call = new ScenarioLine.Call(
                0,
                gateway.now(),
                "balance",
                Map.of("sub", "audrey", "roles", List.of("auditor")),
                "GET",
                "/api/agreements/" + agreement + "?asOf=" + asOf,
                null);
        var reply = gateway.call(call);
        return reply.status() == 404
                ? 0
                : Json.MAPPER.readTree(reply.body()).path("balance").asInt();
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
