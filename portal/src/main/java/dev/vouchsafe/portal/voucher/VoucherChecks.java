package dev.vouchsafe.portal.voucher;

import dev.vouchsafe.portal.component.CheckLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Every rule of a voucher's next steps, as the API judged it. */
public record VoucherChecks(List<CheckLine> checks) {

    public static final VoucherChecks NONE = new VoucherChecks(List.of());

    /** A rule with all the steps that ask it. */
    public record Line(boolean passed, String detail, List<String> steps) {}

    /** Whether nothing stands in a step's way. */
    public boolean lets(String step) {
        return of(step).anyMatch(check -> true) && of(step).allMatch(CheckLine::passed);
    }

    /** What stands in a step's way, a sentence each. */
    public List<String> inTheWay(String step) {
        return of(step)
                .filter(check -> !check.passed())
                .map(CheckLine::detail)
                .distinct()
                .toList();
    }

    /** The rules of some steps, each once: the same sentence serves several steps. */
    public List<Line> of(List<String> steps) {
        var lines = new LinkedHashMap<String, Line>();
        for (String step : steps) {
            of(step).forEach(check -> lines.merge(
                    check.detail(), new Line(check.passed(), check.detail(), List.of(step)), VoucherChecks::both));
        }
        return List.copyOf(lines.values());
    }

    private static Line both(Line one, Line other) {
        var steps = new ArrayList<>(one.steps());
        steps.addAll(other.steps());
        return new Line(one.passed() && other.passed(), one.detail(), List.copyOf(steps));
    }

    private java.util.stream.Stream<CheckLine> of(String step) {
        return checks.stream().filter(check -> check.step().equals(step));
    }
}
