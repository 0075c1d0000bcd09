package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Finding;
import java.time.Instant;
import java.util.List;

/** The rules about what there is and how it stands, answered alone, each named after its code. */
public final class RequestStateRules {

    private RequestStateRules() {}

    /** There is no such request that the caller may know of. */
    @Rule("not-found")
    public static Violation notFound(RequestId requestId) {
        return Violation.of(Code.NOT_FOUND, PaymentText.NO_SUCH_REQUEST.with("requestId", requestId))
                .with("requestId", requestId);
    }

    /** Another partner chose the id first. Nothing else is told, of the request or of what the call names beside it. */
    @Rule("wrong-state")
    public static Violation taken(RequestId requestId) {
        return Violation.of(Code.WRONG_STATE, PaymentText.ID_TAKEN.with("requestId", requestId))
                .with("requestId", requestId);
    }

    /** There is no such voucher that the partner may know of. */
    @Rule("voucher-not-found")
    public static Violation voucherNotFound(VoucherId voucherId) {
        return Violation.of(Code.VOUCHER_NOT_FOUND, PaymentText.NO_SUCH_VOUCHER.with("voucherId", voucherId))
                .with("voucherId", voucherId);
    }

    /** The caller had no hand in the request before it came to be reviewed. */
    @Rule("separation-of-duties")
    public static Check separationOfDuties(PaymentRequest request, String caller) {
        return Check.of(Finding.SEPARATION_OF_DUTIES, !request.hands().contains(caller))
                .with("requestId", request.requestId())
                .with("caller", caller);
    }

    /** The caller didn't approve the request. Not asked by every program. */
    @Rule("separation-of-duties")
    public static Check approvedByPayer(PaymentRequest request, String caller) {
        var approval = request.progress().approval();
        return Check.of(
                        Finding.APPROVED_BY_PAYER,
                        approval == null || !approval.by().equals(caller))
                .with("requestId", request.requestId())
                .with("caller", caller);
    }

    /** The account that the request was approved for is still the one of its location. */
    @Rule("account-changed")
    public static Check accountChanged(PaymentRequest request, Payee payee) {
        return Check.of(Finding.ACCOUNT_CHANGED, !request.isAccountChanged(payee))
                .with("requestId", request.requestId())
                .with("locationId", request.locationId());
    }

    /** The request is in one of the statuses from which the step is taken. */
    @Rule("wrong-state")
    public static Check wrongState(PaymentRequest request, Instant at, List<Status> from) {
        var status = request.statusAt(at);
        return Check.of(Finding.WRONG_STATE, from.contains(status))
                .with("requestId", request.requestId())
                .with("status", status.id())
                .with("allowed", from.stream().map(Status::id).toList());
    }
}
