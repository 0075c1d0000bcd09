package dev.vouchsafe.voucher.redemption;

import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.decision.Outcome;
import java.util.List;

/** One voucher's answer: the HTTP status that it would have had alone, and the codes of the rules that said no. */
record BatchedRedemption(VoucherId voucherId, int status, List<String> codes) {

    static BatchedRedemption of(VoucherId voucherId, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> new BatchedRedemption(voucherId, 200, List.of());
            case Outcome.Refused refused ->
                new BatchedRedemption(voucherId, status(refused.violations()), codes(refused.violations()));
            case Outcome.Stale stale -> new BatchedRedemption(voucherId, 412, List.of());
        };
    }

    private static int status(List<Violation> violations) {
        return violations.stream()
                .mapToInt(violation -> violation.code().status())
                .min()
                .orElseThrow();
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.code().id())
                .sorted()
                .toList();
    }
}
