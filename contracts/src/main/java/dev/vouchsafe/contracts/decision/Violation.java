package dev.vouchsafe.contracts.decision;

import dev.vouchsafe.contracts.text.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule that said no.
 *
 * @param code the rule's code
 * @param detail one sentence for a person, with the arithmetic behind it
 * @param facts the facts the rule looked at, by name; days as ISO dates, in the order they are told
 */
public record Violation(Code code, Sentence detail, Map<String, @Nullable Object> facts) {

    public static Violation of(Code code, Sentence detail) {
        return new Violation(code, detail, Map.of());
    }

    /** The same violation with one more fact. */
    public Violation with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<String, @Nullable Object>(facts);
        more.put(name, value);
        return new Violation(code, detail, more);
    }
}
