package dev.vouchsafe.acceptance.whatif;

import dev.vouchsafe.acceptance.PlayedSystem;
import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.play.Calls;
import dev.vouchsafe.standalone.result.ResultLine;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A scenario that was played to its end, with what its calls were answered. */
final class PlayedScenario implements AutoCloseable {

    private final PlayedSystem played;
    private final Map<String, Calls.Reply> replies = new HashMap<>();
    private final Map<String, ScenarioLine.Call> calls = new HashMap<>();

    PlayedScenario(Path place, Path file) {
        played = new PlayedSystem(place, file, this::heard);
    }

    private Calls heard(Calls gateway) {
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

    WhatIfCalls whatIf() {
        return new WhatIfCalls(played.system.gateway(), played.system.tokens());
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
                played.gateway.now(),
                "read",
                Map.of("sub", "audrey", "roles", List.of("auditor")),
                "GET",
                path + "?asOf=" + asOf,
                null);
        var reply = played.gateway.call(call);
        return reply.status() == 404 ? Optional.empty() : Optional.of(Json.MAPPER.readTree(reply.body()));
    }

    Outcome outcome() {
        return Outcome.of(
                played.state().stream().<JsonNode>map(ResultLine::json).toList());
    }

    @Override
    public void close() {
        played.close();
    }
}
