package dev.vouchsafe.voucher.expiry;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Closing;
import dev.vouchsafe.voucher.domain.Voucher;

/**
 * Decides whether a voucher's deadline has come: from its own instant on, once, and with that instant as the time it
 * took effect.
 */
final class ExpiryDecision {

    private ExpiryDecision() {}

    static Decision decide(ExpireVoucher command, Voucher.Issued voucher, Agreement agreement) {
        return voucher instanceof Voucher.Open open && open.grant().validity().isOverAt(command.at())
                ? accept(Closing.expired(open, agreement, command.at()).toArray(DomainEvent[]::new))
                : nothing();
    }
}
