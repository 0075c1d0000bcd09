package dev.vouchsafe.contracts.description;

import dev.vouchsafe.contracts.decision.Code;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers of a call that say no: by its own codes, and by those that every call of its kind can have. */
final class Refusals {

    private static final Map<String, Code> RULES =
            Arrays.stream(Code.values()).collect(Collectors.toMap(Code::id, Function.identity()));

    private final ObjectNode known;
    private final JsonNode kinds;
    private final References references;
    private final ObjectNode components;
    private final Path file;

    /** @param kinds the codes that every call of a kind can have */
    Refusals(Sources sources, JsonNode kinds, References references, ObjectNode components) {
        this.file = sources.file("openapi.yaml");
        this.known = sources.object(sources.file("answers.yaml"));
        this.kinds = kinds;
        this.references = references;
        this.components = components;
    }

    void addTo(ObjectNode operation, ObjectNode answers, boolean changes) {
        var own = operation.optional("x-codes").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString);
        var common = Stream.of("every", "token", "roles", "body", "change")
                .filter(kind -> isOf(kind, operation, changes))
                .flatMap(kind -> kinds.path(kind).valueStream())
                .map(JsonNode::asString);
        Stream.concat(own, common)
                .distinct()
                .collect(Collectors.groupingBy(this::status, TreeMap::new, Collectors.toList()))
                .forEach((status, codes) -> answers.set(String.valueOf(status), answer(codes)));
        operation.remove("x-codes");
    }

    private static boolean isOf(String kind, ObjectNode operation, boolean changes) {
        return switch (kind) {
            case "token" -> !operation.has("security");
            case "roles" -> operation.has("x-roles");
            case "body" -> operation.has("requestBody");
            case "change" -> changes;
            default -> true;
        };
    }

    private int status(String code) {
        var status = known.path(code).path("status");
        if (status.isNumber()) {
            return status.asInt();
        }
        var rule = RULES.get(code);
        if (rule == null) {
            throw new IllegalArgumentException("neither a rule nor answers.yaml has the code " + code);
        }
        return rule.status();
    }

    /** What many calls answer for one reason stands in the bundle once. */
    private ObjectNode answer(List<String> codes) {
        if (codes.size() > 1) {
            return described("One of these rules says no, or several do: " + String.join(", ", codes) + ".", codes);
        }
        var code = codes.getFirst();
        var responses = components.withObject("/responses");
        if (!responses.has(code)) {
            var says = known.path(code).path("description").asString("The rule " + code + " says no.");
            var answer = described(says, codes);
            known.path(code).path("headers").forEach(header -> header(answer, header.asString()));
            responses.set(code, answer);
        }
        return responses.objectNode().put("$ref", "#/components/responses/" + code);
    }

    private ObjectNode described(String says, List<String> codes) {
        var answer = components.objectNode().put("description", says);
        header(answer, "X-Correlation-Id");
        answer.withObject("/content/application~1problem+json/schema")
                .put("$ref", references.component("schemas/common.yaml#/Problem", file));
        codes.forEach(answer.putArray("x-codes")::add);
        return answer;
    }

    private void header(ObjectNode answer, String name) {
        answer.withObject("/headers/" + name).put("$ref", references.component("headers.yaml#/" + name, file));
    }
}
