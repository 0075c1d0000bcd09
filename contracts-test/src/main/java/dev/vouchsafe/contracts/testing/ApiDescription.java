package dev.vouchsafe.contracts.testing;

import dev.vouchsafe.contracts.description.Descriptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The served description of the HTTP interface, for tests that compare it with what is served. */
public final class ApiDescription {

    private static final ApiDescription SERVED = new ApiDescription(read());

    private final JsonNode document;
    private final List<Route> mostSpecificFirst;
    private final DescribedSchemas schemas;

    /** One path with its operations. */
    private record Route(PathPattern pattern, JsonNode item) {}

    /**
     * One call that is described.
     *
     * @param method in capitals
     * @param path such as {@code /api/vouchers/{voucherId}}
     */
    public record Operation(String method, String path, JsonNode described) {

        /** The roles of which any is enough; empty if everybody may call. */
        public SortedSet<String> roles() {
            return texts(described.path("x-roles").valueStream());
        }

        /** Whether it is called without a token. */
        public boolean isOpen() {
            return described.has("security");
        }
    }

    private ApiDescription(JsonNode document) {
        this.document = document;
        this.schemas = new DescribedSchemas(document.path("components"));
        this.mostSpecificFirst = document.path("paths").properties().stream()
                .map(path -> new Route(PathPatternParser.defaultInstance.parse(path.getKey()), path.getValue()))
                .sorted(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    /** What the gateway serves. */
    public static ApiDescription served() {
        return SERVED;
    }

    private static JsonNode read() {
        var place = "/" + Descriptions.FOLDER + Descriptions.OPEN_API + ".json";
        try (InputStream in = ApiDescription.class.getResourceAsStream(place)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every call. */
    public List<Operation> operations() {
        var all = new ArrayList<Operation>();
        mostSpecificFirst.forEach(route -> route.item()
                .properties()
                .forEach(method -> all.add(new Operation(
                        method.getKey().toUpperCase(Locale.ROOT),
                        route.pattern().getPatternString(),
                        method.getValue()))));
        return all;
    }

    /** The names of the parameters of a call in a place, such as {@code query}. */
    public SortedSet<String> parameters(Operation operation, String place) {
        return texts(operation
                .described()
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asString().equals(place))
                .map(parameter -> parameter.path("name")));
    }

    /** The forms of the answer to a call that succeeds. */
    public SortedSet<String> forms(Operation operation) {
        var forms = new TreeSet<String>();
        operation.described().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer ->
                        answer.getValue().path("content").propertyStream().forEach(form -> forms.add(form.getKey())));
        return forms;
    }

    /** The codes of all answers that say no to a call, or of those with a status. */
    public SortedSet<String> codes(Operation operation, @Nullable Integer status) {
        return texts(operation.described().path("responses").properties().stream()
                .filter(answer -> status == null || answer.getKey().equals(String.valueOf(status)))
                .flatMap(answer -> resolved(answer.getValue()).path("x-codes").valueStream()));
    }

    /** The call that is described for this path and method; a HEAD is that of its GET. */
    public Optional<Operation> find(String method, String path) {
        var asked = PathContainer.parsePath(path);
        var described = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return mostSpecificFirst.stream()
                .filter(route -> route.pattern().matches(asked))
                .filter(route -> route.item().has(described))
                .findFirst()
                .map(route -> new Operation(
                        method, route.pattern().getPatternString(), route.item().path(described)));
    }

    /** The answer that is described for a status; empty if none is. */
    Optional<JsonNode> answer(Operation operation, int status) {
        return operation
                .described()
                .path("responses")
                .optional(String.valueOf(status))
                .map(this::resolved);
    }

    /** Whether a header is always there. */
    boolean isOnEveryAnswer(JsonNode header) {
        return resolved(header).path("required").asBoolean(false);
    }

    /** What is wrong with a body by its schema. */
    List<String> faults(JsonNode schema, JsonNode body) {
        return schemas.faults(schema, body);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static SortedSet<String> texts(Stream<JsonNode> values) {
        var texts = new TreeSet<String>();
        values.forEach(value -> texts.add(value.asString()));
        return texts;
    }

    /** The operations by their method and path. */
    public Map<String, Operation> byName() {
        var named = new TreeMap<String, Operation>();
        operations().forEach(operation -> named.put(operation.method() + " " + operation.path(), operation));
        return named;
    }
}
