package dev.vouchsafe.contracts.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One rule, looked at: whether it passes and the facts and arithmetic behind that, in a sentence that serves a checklist
 * and a refusal alike.
 *
 * @param code   the code that a refusal would carry
 * @param passed whether the rule lets the step happen
 * @param detail one sentence for a person
 * @param facts  the facts the rule looked at, by name
 */
public record Check(Code code, boolean passed, String detail, Map<String, Object> facts) {

    public Check {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static Check of(Code code, boolean passed, String detail) {
        return new Check(code, passed, detail, Map.of());
    }

    /** The same check with one more fact; a null value is kept as "none". */
    public Check with(String name, Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Check(code, passed, detail, more);
    }

    /** What a refusal says of this rule. */
    public Violation violation() {
        return new Violation(code, detail, facts);
    }

    /** The violations of all checks that failed, in their order. */
    public static List<Violation> failed(Stream<Check> checks) {
        return checks.filter(check -> !check.passed()).map(Check::violation).toList();
    }

    /** The first check that failed, as a violation: for rules that are answered alone, in their order. */
    public static Optional<Violation> firstFailed(Stream<Check> checks) {
        return checks.filter(check -> !check.passed()).map(Check::violation).findFirst();
    }
}
