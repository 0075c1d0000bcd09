package dev.vouchsafe.payment.whatif;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.whatif.Limited;
import dev.vouchsafe.platform.whatif.Plays.Played;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.SpokenJson;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One answer of both services: what voucher-service said, with what became of payment requests. */
final class WholeAnswer {

    private static final String TOTAL = "total";
    private static final String ITEMS = "items";

    private WholeAnswer() {}

    static ObjectNode of(Handover handover, Played played, PaymentPlay heard, long millis, Language language) {
        var answer = handover.answer();
        var requests = RequestComparison.of(played, handover);
        var counts = (ObjectNode) answer.path("played");
        add(counts, "messages", played.messages());
        add(counts, "calls", played.calls());
        add(counts, "deadlines", played.after().fallen());
        add(answer, "millis", millis);
        ((ObjectNode) answer.path("totals")).set("payments", json(requests.totals()));
        var refused = together(
                answer.path("nowRefused"),
                SpokenJson.of(heard.nowRefused().shown(), language).json());
        answer.remove("nowRefused");
        answer.set("paymentRequests", json(requests.differing(handover)));
        answer.set("nowRefused", refused);
        return answer;
    }

    private static void add(ObjectNode to, String name, long more) {
        to.put(name, to.path(name).asLong() + more);
    }

    /** The first of both lists, in the order of their own times. */
    private static JsonNode together(JsonNode one, JsonNode other) {
        var items = HttpJson.mapper().createArrayNode();
        Stream.concat(one.path(ITEMS).valueStream(), other.path(ITEMS).valueStream())
                .sorted(Comparator.comparing(
                        item -> Instant.parse(item.path("at").asString())))
                .limit(Limited.SHOWN)
                .forEach(items::add);
        var list = HttpJson.mapper().createObjectNode();
        list.put(TOTAL, one.path(TOTAL).asInt() + other.path(TOTAL).asInt());
        list.set(ITEMS, items);
        return list;
    }

    private static JsonNode json(Object value) {
        return HttpJson.mapper().valueToTree(value);
    }
}
