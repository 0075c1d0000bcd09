package dev.vouchsafe.standalone.scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids of a scenario's calls, each once for a caller: an id is the call's {@code Idempotency-Key}, so a second call
 * with it would be answered with the first one's answer. Another caller, or the same person for another partner or
 * other agreements, has keys of its own.
 */
final class CallIds {

    private static final List<String> CALLER = List.of("sub", "partner_id", "agreement_ids");

    private final String name;
    private final Map<List<Object>, Integer> lines = new HashMap<>();

    CallIds(String name) {
        this.name = name;
    }

    /** @throws UnreadableScenario if the caller has made a call with this id before */
    void add(ScenarioLine.Call call) {
        Integer before = lines.putIfAbsent(
                Arrays.asList(
                        call.id(),
                        CALLER.stream()
                                .map(claim -> String.valueOf(call.claims().get(claim)))
                                .toList()),
                call.number());
        if (before != null) {
            throw new UnreadableScenario(
                    name,
                    call.number(),
                    "its 'id', " + call.id() + ", is that of line " + before + " already, by the same caller");
        }
    }
}
