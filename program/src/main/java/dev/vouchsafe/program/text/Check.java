package dev.vouchsafe.program.text;

import dev.vouchsafe.contracts.decision.Code;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule, looked at: what it found, whether it passes, and the facts behind that. It has no words; a program's
 * {@link Texts} make one sentence of it, the same for a checklist and a refusal.
 *
 * @param passed whether the rule lets the step happen
 * @param facts what the rule looked at, by name, in the order told; a value is a day, a number, a text, a
 *     {@link Phrase}, a list of these, or null
 */
public record Check(Finding finding, boolean passed, Map<String, @Nullable Object> facts) {

    /** What a rule found that can turn out either way. */
    public static Check of(Finding finding, boolean passed) {
        finding.way(passed);
        return new Check(finding, passed, Map.of());
    }

    /** What a rule found that turns out in one way only. */
    public static Check of(Finding finding) {
        return new Check(finding, finding.passes(), Map.of());
    }

    /** The same check with one more fact, which must be one of the finding's. */
    public Check with(String name, @Nullable Object value) {
        return new Check(finding, passed, Facts.with(facts, finding, name, value));
    }

    /** The code that a refusal carries. */
    public Code code() {
        return finding.code();
    }

    String key() {
        return finding.key(passed);
    }
}
