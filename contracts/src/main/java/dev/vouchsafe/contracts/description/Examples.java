package dev.vouchsafe.contracts.description;

import java.nio.file.Files;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Real bodies and answers of the shipped sample, by the id of the operation:
 * {@code examples/bodies/reserveVoucher.json} is a body, {@code examples/answers/getVoucher.json} has a {@code path}
 * and what is answered there.
 */
record Examples(Sources sources) {

    private static final String JSON = "application/json";

    void addTo(ObjectNode operation) {
        var id = operation.path("operationId").asString();
        var body = sources.file("examples/bodies/" + id + ".json");
        if (Files.exists(body)) {
            add(operation.path("requestBody"), sources.object(body));
        }
        var answer = sources.file("examples/answers/" + id + ".json");
        if (Files.exists(answer)) {
            operation.path("responses").properties().stream()
                    .filter(each -> each.getKey().startsWith("2"))
                    .forEach(each -> add(each.getValue(), sources.object(answer).path("answer")));
        }
    }

    private static void add(JsonNode holder, JsonNode value) {
        ((ObjectNode) holder.path("content").path(JSON))
                .putObject("examples")
                .putObject("sample")
                .put("summary", "From the shipped sample.")
                .set("value", value);
    }
}
