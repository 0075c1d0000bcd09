package dev.vouchsafe.acceptance.whatif;

import dev.vouchsafe.standalone.launch.Installation;
import dev.vouchsafe.standalone.launch.ProgramChoice;
import dev.vouchsafe.standalone.launch.SystemFolder;
import dev.vouchsafe.standalone.play.Calls;
import dev.vouchsafe.standalone.play.FinalState;
import dev.vouchsafe.standalone.play.GatewayCalls;
import dev.vouchsafe.standalone.play.KafkaExternalSystems;
import dev.vouchsafe.standalone.play.PlayedLines;
import dev.vouchsafe.standalone.play.ScenarioPlayer;
import dev.vouchsafe.standalone.result.ResultLine;
import dev.vouchsafe.standalone.scenario.Scenario;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole system in this JVM, in which a scenario was played to its end. */
final class PlayedScenario implements AutoCloseable {

    private static final Instant EARLY = Instant.parse("2019-11-01T00:00:00Z");

    final Installation system;
    final GatewayCalls gateway;
    private final KafkaExternalSystems external;
    private final SystemFolder folder;
    private final Map<String, Calls.Reply> replies = new HashMap<>();

    PlayedScenario(Path place, Scenario scenario, ProgramChoice programs) {
        var first = scenario.lines().getFirst().at();
        folder = SystemFolder.open(place);
        system = Installation.start(folder, 0, programs, first.isBefore(EARLY) ? first : EARLY);
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

    List<ResultLine> state() {
        return new FinalState(gateway, external).lines();
    }

    /** The scenario without the calls that were refused. */
    Scenario withoutRefused(Scenario scenario) {
        return new Scenario(
                scenario.name(),
                "without " + scenario.digest(),
                scenario.lines().stream().flatMap(this::withoutRefused).toList());
    }

    private Stream<ScenarioLine> withoutRefused(ScenarioLine line) {
        if (!(line instanceof ScenarioLine.Call call)) {
            return Stream.of(line);
        }
        var reply = replies.get(call.id());
        var pause = new ScenarioLine.Pause(call.number(), call.at());
        if (reply.status() >= 300) {
            return Stream.of(pause);
        }
        return call.path().equals("/api/redemptions") ? Stream.of(accepted(call, reply, pause)) : Stream.of(line);
    }

    /** Of a batch those that were redeemed. */
    private static ScenarioLine accepted(ScenarioLine.Call call, Calls.Reply reply, ScenarioLine otherwise) {
        var body = JsonMapper.shared().createObjectNode();
        var vouchers = body.putArray("vouchers");
        JsonMapper.shared()
                .readTree(reply.body())
                .valueStream()
                .filter(each -> each.path("status").asInt() == 200)
                .forEach(each -> vouchers.add(each.path("voucherId")));
        return vouchers.isEmpty()
                ? otherwise
                : new ScenarioLine.Call(
                        call.number(),
                        call.at(),
                        call.id(),
                        call.claims(),
                        call.method(),
                        call.path(),
                        new ScenarioLine.Body.Json(body));
    }

    @Override
    public void close() {
        external.close();
        system.close();
        folder.close();
    }
}
