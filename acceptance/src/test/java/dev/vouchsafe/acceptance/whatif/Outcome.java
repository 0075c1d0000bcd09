package dev.vouchsafe.acceptance.whatif;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Where vouchers, pools and payment requests stand at the end.
 *
 * @param lines by kind and id
 */
record Outcome(Map<String, String> lines) {

    /** What a system says of itself: the lines of a result. */
    static Outcome of(List<JsonNode> state) {
        var lines = new TreeMap<String, String>();
        for (var line : state) {
            if (line.has("voucher")) {
                lines.put(
                        "voucher " + line.path("voucher").asString(),
                        voucher(
                                line.path("status"),
                                line.path("lastDay"),
                                line.path("partner"),
                                line.path("closedBy")));
            } else if (line.has("agreement")) {
                lines.put("pool " + line.path("agreement").asString(), pool(line));
            } else if (line.has("paymentRequest")) {
                lines.put("request " + line.path("paymentRequest").asString(), request(line));
            }
        }
        return new Outcome(lines);
    }

    private static String voucher(JsonNode... fields) {
        return Stream.of(fields).map(JsonNode::toString).collect(Collectors.joining(" "));
    }

    private static String pool(JsonNode pool) {
        return Stream.of("balance", "taken", "returned", "forfeited", "removed")
                .map(name -> name + " " + pool.path(name).asInt())
                .collect(Collectors.joining(" "));
    }

    private static String request(JsonNode request) {
        return request.path("status").asString() + " " + request.path("total");
    }

    /** The ids of one kind. */
    List<String> ids(String kind) {
        return lines.keySet().stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .toList();
    }

    /** What all pools hold. */
    int balance() {
        return lines.entrySet().stream()
                .filter(line -> line.getKey().startsWith("pool "))
                .mapToInt(line -> Integer.parseInt(line.getValue().split(" ", -1)[1]))
                .sum();
    }

    /** The same with the differences that a what-if tells. */
    Outcome with(JsonNode whatIf) {
        var changed = new TreeMap<>(lines);
        put(
                changed,
                whatIf.path("vouchers"),
                "voucher ",
                "voucherId",
                each -> voucher(
                        each.path("status"), each.path("lastDay"), each.path("partnerId"), each.path("closedBy")));
        put(changed, whatIf.path("pools"), "pool ", "agreementId", Outcome::pool);
        put(changed, whatIf.path("paymentRequests"), "request ", "requestId", Outcome::request);
        return new Outcome(changed);
    }

    private void put(
            Map<String, String> changed, JsonNode list, String kind, String id, Function<JsonNode, String> shown) {
        for (var item : list.path("items")) {
            var key = kind + item.path(id).asString();
            var before = item.path("before").isNull() ? null : shown.apply(item.path("before"));
            if (!Objects.equals(before, lines.get(key))) {
                throw new AssertionError(key + " was " + lines.get(key) + " and not " + before);
            }
            if (item.path("after").isNull()) {
                changed.remove(key);
            } else {
                changed.put(key, shown.apply(item.path("after")));
            }
        }
    }
}
