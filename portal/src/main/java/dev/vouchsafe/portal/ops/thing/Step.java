package dev.vouchsafe.portal.ops.thing;

import dev.vouchsafe.portal.component.CheckLine;
import java.util.List;

/**
 * A step of the operator's, and whether the API says that it can be taken.
 *
 * @param name as the checks name it
 * @param standing what stands in its way, a sentence each
 */
public record Step(String name, List<String> standing) {

    private static final List<String> OF_OPERATOR = List.of("extend", "release");

    public boolean isPossible() {
        return standing.isEmpty();
    }

    static List<Step> of(List<CheckLine> checks) {
        return OF_OPERATOR.stream()
                .filter(name -> checks.stream().anyMatch(check -> name.equals(check.step())))
                .map(name -> new Step(
                        name,
                        checks.stream()
                                .filter(check -> name.equals(check.step()) && !check.passed())
                                .map(CheckLine::detail)
                                .toList()))
                .toList();
    }
}
