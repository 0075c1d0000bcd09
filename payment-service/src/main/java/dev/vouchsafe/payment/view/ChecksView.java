package dev.vouchsafe.payment.view;

import dev.vouchsafe.program.text.Verdict;
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

    static ChecksView of(List<Verdict> verdicts) {
        return new ChecksView(verdicts.stream().allMatch(Verdict::passed),
                verdicts.stream().map(verdict -> new One(verdict.code().id(), verdict.passed(), verdict.detail(), verdict.facts())).toList());
    }
}
