package dev.vouchsafe.web;

import java.util.List;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;

/** The codes that a call is refused with: noted by who makes the answer, for who keeps account of refusals. */
public final class AnsweredCodes {

    private static final String ATTRIBUTE = AnsweredCodes.class.getName();

    private AnsweredCodes() {}

    /** Notes the codes of problem details. */
    public static void note(ServerWebExchange exchange, JsonNode problem) {
        exchange.getAttributes()
                .put(
                        ATTRIBUTE,
                        problem.path("violations")
                                .valueStream()
                                .map(violation -> violation.path("code").asString())
                                .distinct()
                                .toList());
    }

    /** What was noted; empty for a call that isn't refused, or not by problem details. */
    public static List<String> of(ServerWebExchange exchange) {
        return exchange.getAttributes().get(ATTRIBUTE) instanceof List<?> codes
                ? codes.stream().map(Object::toString).toList()
                : List.of();
    }
}
