package dev.vouchsafe.portal.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, as the API gives it (RFC 9457).
 *
 * @param status the HTTP status
 * @param code the rule's code, or a word of the API's own such as {@code malformed}
 * @param detail the sentence, in the language that was asked for
 * @param field the field that is malformed
 * @param violations each rule that failed, in the API's order
 */
public record Problem(
        int status,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String field,
        List<Violation> violations) {

    public Problem {
        violations = violations == null ? List.of() : List.copyOf(violations);
    }

    /** One rule that failed. */
    public record Violation(
            String code, String detail, @Nullable Map<String, Object> facts) {

        /** Where in the body, such as {@code accounts[0].iban}; empty if it is about no field. */
        String path() {
            return facts == null ? "" : String.valueOf(facts.getOrDefault("field", ""));
        }
    }

    /** The sentences that a person reads: of the violations, or the one of the refusal. */
    public List<String> sentences() {
        if (!violations.isEmpty()) {
            return violations.stream().map(Violation::detail).toList();
        }
        return List.of(detail == null ? String.valueOf(status) : detail);
    }

    /**
     * The sentences about one field: of rules that look at it, or that its form is wrong.
     *
     * @param paths of the field in the body, such as {@code tax}; what is below it, such as {@code tax.amount}, is a
     *     part of it
     * @param codes of the rules that look at it
     */
    public List<String> about(List<String> paths, List<String> codes) {
        if (violations.isEmpty() && field != null && isBelow(paths, field)) {
            return sentences();
        }
        return violations.stream()
                .filter(violation -> codes.contains(violation.code()) || isBelow(paths, violation.path()))
                .map(Violation::detail)
                .toList();
    }

    private static boolean isBelow(List<String> paths, String path) {
        return paths.stream()
                .anyMatch(place -> path.equals(place) || path.startsWith(place + ".") || path.startsWith(place + "["));
    }

    /** Whether the gateway or a service could not be asked. */
    public boolean isAway() {
        return status >= 500;
    }

    /** Whether somebody else was first: a precondition that failed, or a state that says no. */
    public boolean isChangedMeanwhile() {
        return status == 412 || status == 409;
    }
}
