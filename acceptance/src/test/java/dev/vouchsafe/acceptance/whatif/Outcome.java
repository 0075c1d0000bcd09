package dev.vouchsafe.acceptance.whatif;

import dev.vouchsafe.standalone.result.ResultLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Where vouchers, pools and payment requests stand at the end.
 *
 * @param lines by kind and id
 */
record Outcome(Map<String, String> lines) {

    /** What a system says of itself. */
    static Outcome of(List<ResultLine> state) {
        var lines = new TreeMap<String, String>();
        for (var line : state) {
            switch (line) {
                case ResultLine.Voucher v ->
                    lines.put("voucher " + v.id(), v.status() + " " + v.lastDay() + " " + v.partner() + " " + v.closedBy());
                case ResultLine.Agreement a ->
                    lines.put(
                            "pool " + a.id(),
                            a.balance() + " " + a.taken() + " " + a.returned() + " " + a.forfeited() + " " + a.removed());
                case ResultLine.PaymentRequest r ->
                    lines.put("request " + r.id(), r.status() + " " + r.total().path("amount").asString());
                default -> {}
            }
        }
        return new Outcome(lines);
    }

    /** The same with the differences that a what-if tells. */
    Outcome with(JsonNode whatIf) {
        var changed = new TreeMap<>(lines);
        put(changed, whatIf.path("vouchers"), "voucher ", "voucherId", v -> v.path("status").asString() + " "
                + v.path("lastDay").asString() + " " + text(v, "partnerId") + " " + text(v, "closedBy"));
        put(changed, whatIf.path("pools"), "pool ", "agreementId", p -> p.path("balance").asInt() + " "
                + p.path("taken").asInt() + " " + p.path("returned").asInt() + " " + p.path("forfeited").asInt() + " "
                + p.path("removed").asInt());
        put(changed, whatIf.path("paymentRequests"), "request ", "requestId", r -> r.path("status").asString() + " "
                + r.path("total").path("amount").asString());
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

    private static String text(JsonNode item, String field) {
        return item.path(field).isNull() ? "null" : item.path(field).asString();
    }
}
