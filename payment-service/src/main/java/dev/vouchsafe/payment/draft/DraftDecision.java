package dev.vouchsafe.payment.draft;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.payment.domain.PaymentText;
import dev.vouchsafe.payment.domain.RequestContent;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestRules;
import dev.vouchsafe.payment.domain.RequestStateRules;
import dev.vouchsafe.payment.domain.RequestStep;
import dev.vouchsafe.program.Programs;
import java.util.List;
import java.util.Optional;

/** Decides whether a draft or a correction stands. The amounts are those of the rate card at that time. */
final class DraftDecision {

    private DraftDecision() {}

    static Decision decide(DraftRequest command, Optional<PaymentRequest> request, Invoice invoice, Programs programs) {
        if (isTaken(command, request)) {
            return refuse(RequestStateRules.taken(command.requestId()));
        }
        var foreign = invoice.vouchers().stream()
                .filter(voucher -> !voucher.knownTo(command.partnerId()))
                .findFirst();
        if (foreign.isPresent()) {
            return refuse(RequestStateRules.voucherNotFound(foreign.get().voucherId()));
        }
        // A matter of the body's form, but which currency the vouchers pay is told to nobody who may not know of them.
        var tax = taxInOtherCurrency(command, invoice);
        if (tax.isPresent()) {
            return refuse(tax.get());
        }
        var texts = programs.texts(invoice.program());
        var state =
                texts.firstFailed(request.stream().flatMap(known -> RequestStep.DRAFT.ofPartner(known, command.at())));
        if (state.isPresent()) {
            return refuse(state.get());
        }
        var violations = texts.failed(RequestRules.all(invoice));
        return violations.isEmpty() ? drafted(command, request, invoice) : refuse(violations);
    }

    /** Another partner chose the id first. */
    static boolean isTaken(DraftRequest command, Optional<PaymentRequest> request) {
        return request.filter(known -> !known.partnerId().equals(command.partnerId()))
                .isPresent();
    }

    /**
     * The tax is of the currency that the redeemed vouchers pay; where they pay several, or one of them nothing,
     * another rule says so.
     */
    static Optional<Violation> taxInOtherCurrency(DraftRequest command, Invoice invoice) {
        var paid = invoice.rates().values().stream()
                .map(rate -> rate.currency())
                .distinct()
                .toList();
        boolean rated = invoice.vouchers().stream()
                .filter(PayableVoucher::isRedeemed)
                .allMatch(voucher -> invoice.rates().containsKey(voucher.voucherId()));
        boolean other = rated
                && paid.size() == 1
                && !paid.getFirst().equals(command.tax().currency());
        return !other
                ? Optional.empty()
                : Optional.of(Violation.of(
                                Code.MALFORMED,
                                PaymentText.OTHER_CURRENCY
                                        .with("currency", command.tax().currency())
                                        .with("paid", paid.getFirst()))
                        .with("field", "tax.currency"));
    }

    private static Decision drafted(DraftRequest command, Optional<PaymentRequest> request, Invoice invoice) {
        var before = request.map(PaymentRequest::vouchers).orElse(List.of());
        var dropped = before.stream()
                .filter(voucher -> !command.vouchers().contains(voucher))
                .toList();
        var drafted = new RequestDrafted(
                command.requestId(),
                command.partnerId(),
                invoice.program(),
                command.locationId(),
                invoice.lines(),
                command.tax(),
                command.invoiceNumber(),
                dropped,
                command.by(),
                command.at());
        return request.filter(known -> says(known, drafted)).isPresent()
                ? nothing()
                : accept(drafted).under(invoice.programVersion());
    }

    /**
     * Whether the draft says all that already, by the same hand: a second hand in a request is a fact though it changes
     * no word.
     */
    private static boolean says(PaymentRequest request, RequestDrafted drafted) {
        return request.status() == Status.DRAFT
                && request.hands().contains(drafted.by())
                && request.content()
                        .equals(new RequestContent(
                                drafted.locationId(), drafted.lines(), drafted.tax(), drafted.invoiceNumber()));
    }
}
