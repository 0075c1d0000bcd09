package dev.vouchsafe.contracts.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares an answer with the description of the HTTP interface: its status, its form, its headers, its body and the
 * codes in it.
 */
public final class AnswerCheck {

    /** Known before it is known what is asked for, or of a path or method that nobody describes. */
    private static final List<Integer> OF_NO_CALL = List.of(400, 401, 403, 404, 405, 413, 414, 429, 431, 500, 503);

    private final ApiDescription description;
    private final boolean bodies;

    private AnswerCheck(boolean bodies) {
        this.description = ApiDescription.served();
        this.bodies = bodies;
    }

    /** Of everything. */
    public static AnswerCheck whole() {
        return new AnswerCheck(true);
    }

    /** Of everything but what is answered to a call that succeeds: of a gateway whose services are played. */
    public static AnswerCheck ofRefusals() {
        return new AnswerCheck(false);
    }

    /**
     * @param headers null if nobody has kept them
     * @throws AssertionError that says each fault
     */
    public void demand(String method, String path, int status, @Nullable HttpHeaders headers, byte[] body) {
        if (!path.startsWith("/api/") || path.startsWith("/api/descriptions/")) {
            return;
        }
        var faults = faults(method, path, status, headers, body);
        if (!faults.isEmpty()) {
            var shown = new String(body, StandardCharsets.UTF_8);
            throw new AssertionError("%s %s answers %d otherwise than its description says: %s; %s"
                    .formatted(
                            method,
                            path,
                            status,
                            String.join("; ", faults),
                            shown.substring(0, Math.min(shown.length(), 2_000))));
        }
    }

    private List<String> faults(String method, String path, int status, @Nullable HttpHeaders headers, byte[] body) {
        var operation = description.find(method, path);
        if (operation.isEmpty()) {
            return OF_NO_CALL.contains(status) ? List.of() : List.of("the call is not described");
        }
        var described = description.answer(operation.get(), status);
        if (described.isEmpty()) {
            return List.of("the status is not described");
        }
        var faults = new ArrayList<String>();
        var answer = described.get();
        if (headers != null) {
            headers(answer, headers, faults);
        }
        boolean head = method.equals("HEAD");
        if (body.length > 0 && !head) {
            form(answer, headers)
                    .ifPresentOrElse(
                            form -> body(form, answer, operation.get(), status, body, faults),
                            () -> faults.add("the form is not described"));
        } else if (!head && answer.has("content")) {
            faults.add("there is no body");
        }
        return faults;
    }

    private void headers(JsonNode answer, HttpHeaders headers, List<String> faults) {
        answer.path("headers")
                .propertyStream()
                .filter(header ->
                        description.isOnEveryAnswer(header.getValue()) && !headers.containsHeader(header.getKey()))
                .forEach(header -> faults.add("there is no header " + header.getKey()));
    }

    private static Optional<MediaType> form(JsonNode answer, @Nullable HttpHeaders headers) {
        var described = answer.path("content")
                .propertyStream()
                .map(form -> MediaType.parseMediaType(form.getKey()))
                .toList();
        if (headers == null) {
            return described.stream().findFirst();
        }
        var type = headers.getContentType();
        return type == null
                ? Optional.empty()
                : described.stream().filter(form -> form.includes(type)).findFirst();
    }

    private void body(
            MediaType form,
            JsonNode answer,
            ApiDescription.Operation operation,
            int status,
            byte[] body,
            List<String> faults) {
        if (status < 400 && !bodies
                || !form.getSubtype().endsWith("json")
                || form.getSubtype().contains("ndjson")) {
            return;
        }
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(body);
        } catch (JacksonException unreadable) {
            faults.add("the body is no JSON");
            return;
        }
        faults.addAll(
                description.faults(answer.path("content").path(form.toString()).path("schema"), json));
        if (status >= 400) {
            var code = json.path("code").asString();
            if (!description.codes(operation, status).contains(code)) {
                faults.add("the code " + code + " is not described");
            }
            var all = description.codes(operation, null);
            json.path("violations").forEach(violation -> {
                var each = violation.path("code").asString();
                if (!all.contains(each)) {
                    faults.add("the code " + each + " is not described");
                }
            });
        }
    }
}
