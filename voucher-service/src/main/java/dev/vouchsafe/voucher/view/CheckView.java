package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.decision.Check;
import java.util.Map;

/** A rule as answers show it: its code, whether it passes, one sentence and the facts. */
public record CheckView(String code, boolean passed, String detail, Map<String, Object> facts) {

    public static CheckView of(Check check) {
        return new CheckView(check.code().id(), check.passed(), check.detail(), check.facts());
    }
}
