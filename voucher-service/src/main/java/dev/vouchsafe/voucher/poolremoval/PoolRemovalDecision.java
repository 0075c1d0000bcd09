package dev.vouchsafe.voucher.poolremoval;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.PoolDeadlines;

/** Removes what a pool holds once its instant has come; nothing before it and nothing the second time. */
final class PoolRemovalDecision {

    private PoolRemovalDecision() {}

    static Decision decide(RemovePoolDays command, Agreement agreement) {
        return agreement
                .pool(command.program())
                .flatMap(pool -> PoolDeadlines.removal(command.agreementId(), pool, command.at()))
                .<Decision>map(Decision::accept)
                .orElseGet(Decision::nothing);
    }
}
