package dev.vouchsafe.platform.http.change;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;

/**
 * What was refused of a call that does several things, each with an answer of its own in one list: its {@code status},
 * its {@code codes} and the ids that say which it is.
 *
 * @param number its place in the call, from 0
 * @param texts the other fields of its answer that are texts
 */
public record RefusedMember(int number, int status, List<String> codes, Map<String, String> texts) {

    private static final String ATTRIBUTE = RefusedMember.class.getName();
    private static final int REFUSED = 400;

    public RefusedMember {
        codes = List.copyOf(codes);
        texts = Map.copyOf(texts);
    }

    static void note(ServerWebExchange exchange, JsonNode answers) {
        exchange.getAttributes()
                .put(
                        ATTRIBUTE,
                        IntStream.range(0, answers.size())
                                .filter(i -> answers.path(i).path("status").asInt(0) >= REFUSED)
                                .mapToObj(i -> of(i, answers.path(i)))
                                .toList());
    }

    /** Those of the call. */
    public static List<RefusedMember> of(ServerWebExchange exchange) {
        return exchange.getAttributes().get(ATTRIBUTE) instanceof List<?> members
                ? members.stream().map(RefusedMember.class::cast).toList()
                : List.of();
    }

    private static RefusedMember of(int number, JsonNode answer) {
        return new RefusedMember(
                number,
                answer.path("status").asInt(),
                answer.path("codes").valueStream().map(JsonNode::asString).toList(),
                answer.propertyStream()
                        .filter(field -> field.getValue().isString())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, field -> field.getValue().asString())));
    }
}
