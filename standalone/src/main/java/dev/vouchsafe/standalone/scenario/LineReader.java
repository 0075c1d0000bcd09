package dev.vouchsafe.standalone.scenario;

import dev.vouchsafe.standalone.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads one line of a scenario, or says what is wrong with it. */
record LineReader(String name, int number) {

    private static final Set<String> LINE = Set.of("at", "id", "publish", "call");
    private static final Set<String> PUBLISH = Set.of("topic", "key", "id", "source", "type", "subject", "data", "raw");
    private static final Set<String> CALL = Set.of("as", "method", "path", "body", "text");
    /** The days that the system knows. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    static ScenarioLine read(String name, int number, String text) {
        var reader = new LineReader(name, number);
        try {
            JsonNode line = Json.MAPPER.readTree(text);
            if (!line.isObject()) {
                throw reader.unreadable("it is not a JSON object");
            }
            return reader.line(line);
        } catch (JacksonException e) {
            throw reader.unreadable("it is not JSON ("
                    + e.getOriginalMessage().lines().findFirst().orElse("") + ")");
        }
    }

    private ScenarioLine line(JsonNode line) {
        onlyKnown(line, "the line", LINE);
        Instant at = instant(line);
        boolean publish = line.has("publish");
        if (publish && line.has("call")) {
            throw unreadable("it has both 'publish' and 'call'");
        }
        if (publish) {
            return publish(at, object(line, "publish"));
        }
        return line.has("call") ? call(at, id(line), object(line, "call")) : pause(at, line);
    }

    private ScenarioLine.Pause pause(Instant at, JsonNode line) {
        if (line.has("id")) {
            throw unreadable("it has an 'id', but neither 'publish' nor 'call'");
        }
        return new ScenarioLine.Pause(number, at);
    }

    /** It is a header's value too. */
    private String id(JsonNode line) {
        String id = string(line, "id");
        if (id.isBlank() || !id.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw unreadable("'id' is empty or has other characters than those of ASCII");
        }
        return id;
    }

    private void onlyKnown(JsonNode object, String what, Set<String> fields) {
        object.propertyNames().stream()
                .filter(field -> !fields.contains(field))
                .findFirst()
                .ifPresent(field -> {
                    throw unreadable(what + " has a field '" + field + "', which is none of "
                            + String.join(", ", new TreeSet<>(fields)));
                });
    }

    private ScenarioLine.Publish publish(Instant at, JsonNode publish) {
        onlyKnown(publish, "'publish'", PUBLISH);
        if (publish.has("raw") == publish.has("data")) {
            throw unreadable("'publish' needs either 'data' or 'raw'");
        }
        String value = publish.has("raw") ? string(publish, "raw") : Json.text(publish.get("data"));
        return new ScenarioLine.Publish(
                number,
                at,
                string(publish, "topic"),
                string(publish, "key"),
                string(publish, "id"),
                string(publish, "source"),
                string(publish, "type"),
                publish.has("subject") ? string(publish, "subject") : null,
                value.getBytes(StandardCharsets.UTF_8));
    }

    private ScenarioLine.Call call(Instant at, String id, JsonNode call) {
        onlyKnown(call, "'call'", CALL);
        if (call.has("body") && call.has("text")) {
            throw unreadable("'call' has both 'body' and 'text'");
        }
        String method = string(call, "method");
        if (!METHODS.contains(method)) {
            throw unreadable("'method' is none of GET, POST, PUT, PATCH and DELETE");
        }
        ScenarioLine.Body body = call.has("text")
                ? new ScenarioLine.Body.Text(string(call, "text"))
                : call.has("body") ? new ScenarioLine.Body.Json(call.get("body")) : null;
        return new ScenarioLine.Call(number, at, id, claims(object(call, "as")), method, path(call), body);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> claims(JsonNode as) {
        string(as, "sub");
        return new LinkedHashMap<>(Json.MAPPER.convertValue(as, Map.class));
    }

    private String path(JsonNode call) {
        String path = string(call, "path");
        try {
            if (path.startsWith("/")
                    && URI.create("http://gateway" + path).getHost().equals("gateway")) {
                return path;
            }
        } catch (IllegalArgumentException e) {
            throw unreadable("'path' is not one that can be called (" + e.getMessage() + ")");
        }
        throw unreadable("'path' does not start with a slash");
    }

    private Instant instant(JsonNode line) {
        try {
            Instant at = Instant.parse(string(line, "at"));
            if (!at.isBefore(FIRST) && !at.isAfter(LAST)) {
                return at;
            }
        } catch (DateTimeParseException e) {
            throw unreadable("'at' is not an instant such as 2021-03-15T09:00:00Z");
        }
        throw unreadable("'at' is not of the years 0001 to 9999");
    }

    private JsonNode object(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        if (!value.isObject()) {
            throw unreadable("'" + field + "' is missing or not an object");
        }
        return value;
    }

    private String string(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        if (!value.isString()) {
            throw unreadable("'" + field + "' is missing or not a string");
        }
        return value.stringValue();
    }

    private UnreadableScenario unreadable(String reason) {
        return new UnreadableScenario(name, number, reason);
    }
}
