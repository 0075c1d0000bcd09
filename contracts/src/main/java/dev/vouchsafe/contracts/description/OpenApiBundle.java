package dev.vouchsafe.contracts.description;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the HTTP interface in one document. */
final class OpenApiBundle {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private static final List<String> ON_EVERY_ANSWER = List.of(
            "X-Correlation-Id", "Content-Language", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    private final Sources sources;
    private final Path file;
    private final ObjectNode root;
    private final ObjectNode components;
    private final References references;

    private OpenApiBundle(Sources sources) {
        this.sources = sources;
        this.file = sources.file("openapi.yaml");
        this.root = sources.object(file).deepCopy();
        this.components = (ObjectNode) root.path("components");
        this.references = new References(sources, components);
    }

    static JsonNode of(Sources sources) {
        var bundle = new OpenApiBundle(sources);
        bundle.complete();
        return bundle.root;
    }

    private void complete() {
        var refusals = new Refusals(sources, root.remove("x-answers"), references, components);
        var paths = root.objectNode();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            var place = path.getValue().path("$ref").asString();
            var in = sources.file(place.substring(0, place.indexOf('#')));
            var item = (ObjectNode) sources.object(in).at(place.substring(place.indexOf('#') + 1));
            var bundled = root.objectNode();
            METHODS.stream()
                    .filter(item::has)
                    .forEach(method -> bundled.set(
                            method, operation(method, path.getKey(), (ObjectNode) item.path(method), in, refusals)));
            paths.set(path.getKey(), bundled);
        }
        root.set("paths", paths);
        sortComponents();
    }

    private ObjectNode operation(String method, String path, ObjectNode written, Path in, Refusals refusals) {
        var operation = (ObjectNode) references.bundled(written, in);
        boolean reads = method.equals("get");
        boolean changes = !reads && operation.path("x-changes").asBoolean(true);
        operation.remove("x-changes");
        var list = operation.remove("x-list");
        var answers = operation.has("responses") ? operation.withObject("/responses") : root.objectNode();
        if (list != null) {
            answers.set("200", new ListAnswer((ObjectNode) list, components).answer());
        }
        boolean versioned = answers.path("200").path("headers").has("ETag");
        parameters(operation, parametersOf(path, list, reads && versioned, changes));
        if (reads && versioned) {
            answers.putObject("304").put("description", "The caller has it as it is.");
        }
        describe(operation);
        said(answers);
        refusals.addTo(operation, answers, changes);
        operation.set("responses", sorted(answers));
        new Examples(sources).addTo(operation);
        return operation;
    }

    private static List<String> parametersOf(String path, @Nullable JsonNode list, boolean versioned, boolean changes) {
        var names = new ArrayList<String>();
        for (var part : path.split("/")) {
            if (part.startsWith("{")) {
                names.add(part.substring(1, part.length() - 1));
            }
        }
        if (list != null) {
            names.addAll(List.of("page", "size"));
            if (list.path("sort").asBoolean(false)) {
                names.add("sort");
            }
        }
        if (versioned) {
            names.add("If-None-Match");
        }
        if (changes) {
            names.addAll(List.of("Idempotency-Key", "If-Match"));
        }
        names.add("Accept-Language");
        return names;
    }

    private void parameters(ObjectNode operation, List<String> names) {
        var own =
                operation.has("parameters") ? operation.withArray("/parameters").deepCopy() : root.arrayNode();
        var all = operation.putArray("parameters");
        names.forEach(name -> all.addObject().put("$ref", references.component("parameters.yaml#/" + name, file)));
        own.forEach(all::add);
    }

    /** Who may call is said in words too: few viewers show it otherwise. */
    private static void describe(ObjectNode operation) {
        var who = operation.has("security")
                ? "Without a token."
                : operation.has("x-roles")
                        ? "For "
                                + operation
                                        .path("x-roles")
                                        .valueStream()
                                        .map(role -> "`" + role.asString() + "`")
                                        .collect(Collectors.joining(", "))
                                + "."
                        : "For everybody with a token.";
        var said = operation.path("description").asString("");
        operation.put("description", said.isEmpty() ? who : said + " " + who);
    }

    /** Each answer says which call it belongs to, in which language it speaks, and how many more there may be. */
    private void said(ObjectNode answers) {
        answers.properties().forEach(answer -> {
            var headers = ((ObjectNode) answer.getValue()).withObject("/headers");
            ON_EVERY_ANSWER.forEach(
                    name -> headers.putObject(name).put("$ref", references.component("headers.yaml#/" + name, file)));
        });
    }

    private ObjectNode sorted(ObjectNode fields) {
        var sorted = new TreeMap<String, JsonNode>();
        fields.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        return root.objectNode().setAll(sorted);
    }

    private void sortComponents() {
        components.properties().stream()
                .map(Map.Entry::getKey)
                .sorted(Comparator.naturalOrder())
                .toList()
                .forEach(kind -> components.set(kind, sorted((ObjectNode) components.path(kind))));
    }
}
