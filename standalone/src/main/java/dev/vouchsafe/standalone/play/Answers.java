package dev.vouchsafe.standalone.play;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.result.ResultLine.Answer;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a reply from the gateway comes to in a result. */
final class Answers {

    private Answers() {}

    /** A refusal's codes are those of its violations, or else the problem's own. */
    static Answer of(String id, Calls.Reply reply) {
        boolean refused = reply.status() < 200 || reply.status() > 299;
        return new Answer(id, reply.status(), refused ? codes(reply.body()) : List.of());
    }

    private static List<String> codes(String body) {
        JsonNode problem = parsed(body);
        List<String> violated = problem.path("violations")
                .valueStream()
                .map(violation -> violation.path("code"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .distinct()
                .sorted()
                .toList();
        return violated.isEmpty() && problem.path("code").isString()
                ? List.of(problem.path("code").stringValue())
                : violated;
    }

    /** An answer without problem details has no codes, and shows as a difference by that. */
    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? Json.MAPPER.missingNode() : Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return Json.MAPPER.missingNode();
        }
    }
}
