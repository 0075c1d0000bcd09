package dev.vouchsafe.payment.view;

import dev.vouchsafe.contracts.decision.Check;
import java.util.List;
import java.util.Map;

/**
 * Rules as answers show them.
 *
 * @param passed whether all of them pass
 */
record ChecksView(boolean passed, List<One> checks) {

    /** One rule: its code, whether it passes, one sentence and the facts. */
    record One(String code, boolean passed, String detail, Map<String, Object> facts) {
    }

    static ChecksView of(List<Check> checks) {
        return new ChecksView(checks.stream().allMatch(Check::passed),
                checks.stream().map(check -> new One(check.code().id(), check.passed(), check.detail(), check.facts())).toList());
    }
}
