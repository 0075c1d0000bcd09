package dev.vouchsafe.web;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/**
 * An answer that says no, as RFC 9457 problem details.
 *
 * @param status the HTTP status
 * @param code a rule's code, or that of a failure of HTTP such as {@code method-not-allowed}
 * @param detail one sentence for a person
 * @param violations one entry for each rule that said no
 * @param headers headers of the answer, such as {@code Retry-After}
 * @param support whom the caller may ask about it; null for nobody
 */
public record Problem(
        int status,
        String code,
        Sentence detail,
        List<Entry> violations,
        Map<String, String> headers,
        @Nullable SupportContact support) {

    /** One rule that said no, with the facts it looked at. */
    public record Entry(String code, Sentence detail, Map<String, @Nullable Object> facts) {}

    // A code without a status of its own is a rule that says no, wherever it turns up.
    private static final int RULE = HttpStatus.UNPROCESSABLE_CONTENT.value();

    /** The problem that refused rules make: the lowest status among them, and the first code of that status. */
    public static Problem of(List<Violation> violations) {
        var first = violations.stream()
                .min(Comparator.comparingInt(violation -> status(violation.code())))
                .orElseThrow();
        var detail = violations.size() == 1
                ? first.detail()
                : WebText.SEVERAL_RULES.with("count", violations.size()).with("first", first.detail());
        var entries = violations.stream()
                .map(each -> new Entry(each.code().id(), each.detail(), each.facts()))
                .toList();
        return new Problem(status(first.code()), first.code().id(), detail, entries, Map.of(), null);
    }

    public static Problem of(Code code, Sentence detail) {
        return of(List.of(Violation.of(code, detail)));
    }

    /** A problem that no rule of the program names. */
    public static Problem of(HttpStatusCode status, String code, Sentence detail) {
        return new Problem(status.value(), code, detail, List.of(new Entry(code, detail, Map.of())), Map.of(), null);
    }

    /** The same problem, answered with this header. */
    public Problem with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Problem(status, code, detail, violations, more, support);
    }

    /** The same problem, with whom the caller may ask about it. */
    public Problem with(SupportContact contact) {
        return new Problem(status, code, detail, violations, headers, contact);
    }

    /** The body in a language. */
    public JsonNode body(Language language) {
        var title = Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
        var body = HttpJson.mapper().createObjectNode();
        body.put("type", "urn:problem:" + code)
                .put("code", code)
                .put("title", title)
                .put("status", status)
                .put("detail", detail.in(language));
        body.set("violations", SpokenJson.of(violations, language).json());
        if (support != null) {
            body.set("support", HttpJson.mapper().valueToTree(support));
        }
        return body;
    }

    void addTo(HttpHeaders target) {
        target.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.forEach(target::set);
    }

    private static int status(Code code) {
        return code.status() == 0 ? RULE : code.status();
    }
}
