package dev.vouchsafe.acceptance.whatif;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The calls that are refused, with the codes.
 *
 * @param codes by the Idempotency-Key of the call; of a batch each voucher is a call of its own
 */
record RefusedCalls(Map<String, List<String>> codes) {

    private static final String MESSAGE = "message:";

    /** What a run of {@link AcceptedCalls} answered. */
    static RefusedCalls of(List<JsonNode> results, PlayedScenario played) {
        var codes = new TreeMap<String, List<String>>();
        for (var line : results) {
            var id = line.path("id").asString();
            if (line.has("id") && line.path("status").asInt() >= 400 && played.changesSomething(id)) {
                codes.put(id, codes(line));
            }
        }
        return new RefusedCalls(codes);
    }

    /** What a what-if lists as refused now. */
    static RefusedCalls of(JsonNode whatIf, PlayedScenario played) {
        var codes = new TreeMap<String, List<String>>();
        for (var item : whatIf.path("nowRefused").path("items")) {
            var cause = item.path("cause").asString();
            if (!cause.startsWith(MESSAGE)) {
                var key = cause.substring(cause.lastIndexOf(':') + 1);
                var voucher = item.path("subject").path("id").asString();
                codes.put(played.isBatch(key) ? AcceptedCalls.ofBatch(key, voucher) : key, codes(item));
            }
        }
        return new RefusedCalls(codes);
    }

    /** Those alone that the other has too. */
    RefusedCalls within(RefusedCalls other) {
        var some = new TreeMap<>(codes);
        some.keySet().retainAll(other.codes.keySet());
        return new RefusedCalls(some);
    }

    /** The keys of those that the other doesn't have. */
    Set<String> without(RefusedCalls other) {
        var some = new TreeSet<>(codes.keySet());
        some.removeAll(other.codes.keySet());
        return some;
    }

    private static List<String> codes(JsonNode line) {
        return line.path("codes").valueStream().map(JsonNode::asString).toList();
    }
}
