package dev.vouchsafe.payment.checks;

import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.standing.Standing;
import java.time.Instant;
import java.util.List;

/**
 * A request with all that its rules look at.
 *
 * @param caller the subject of who asks, and would take the steps
 * @param invoice its content, to be judged at {@code at} or, if it is handed in, at the instant at which it was
 * @param redemptions of its vouchers, as far as they are known
 * @param standing the partner's
 * @param at the instant at which the rules are judged
 */
record CheckedRequest(
        PaymentRequest request,
        String caller,
        Invoice invoice,
        List<VoucherRedeemed> redemptions,
        Standing standing,
        Programs programs,
        Instant at) {

    /** Whether it is handed in and stands. */
    static boolean isHandedIn(PaymentRequest request) {
        return switch (request.status()) {
            case SUBMITTED, APPROVED, PAID -> true;
            case DRAFT, REJECTED, LAPSED -> false;
        };
    }
}
