package dev.vouchsafe.payment.domain;

import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.text.Check;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What can be done with a payment request: by its partner a draft, which may be a correction, and the submission, by a
 * payments officer the rest.
 */
public enum RequestStep {
    DRAFT(Status.DRAFT, Status.REJECTED),
    SUBMIT(Status.DRAFT),
    APPROVE(Status.SUBMITTED),
    REJECT(Status.SUBMITTED),
    PAY(Status.APPROVED);

    private final List<Status> from;

    RequestStep(Status... from) {
        this.from = List.of(from);
    }

    /** The word in answers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is the partner's, who is told of everything that is wrong with the content. */
    public boolean judgesContent() {
        return this == DRAFT || this == SUBMIT;
    }

    /** The rules of a partner's step that are answered alone: nothing is looked at behind one that fails. */
    public Stream<Check> ofPartner(PaymentRequest request, Instant at) {
        // A lapsed one is told by the rules of its content that its window is closed.
        return request.isLapsedAt(at) ? Stream.empty() : Stream.of(RequestStateRules.wrongState(request, at, from));
    }

    /**
     * The rules of an officer's step, in their order; they too are answered alone.
     *
     * @param payee the request's partner
     * @param program the request's
     * @param caller the subject of who would take the step
     */
    public Stream<Check> ofOfficer(PaymentRequest request, Payee payee, Program program, String caller, Instant at) {
        var duties = RequestStateRules.separationOfDuties(request, caller);
        return switch (this) {
            case PAY ->
                Stream.of(
                                Stream.of(duties),
                                program.payment().approverPays()
                                        ? Stream.<Check>empty()
                                        : Stream.of(RequestStateRules.approvedByPayer(request, caller)),
                                Stream.of(
                                        RequestStateRules.wrongState(request, at, from),
                                        RequestStateRules.accountChanged(request, payee)))
                        .flatMap(checks -> checks);
            case APPROVE -> Stream.of(duties, RequestStateRules.wrongState(request, at, approvable(request, payee)));
            default -> Stream.of(duties, RequestStateRules.wrongState(request, at, from));
        };
    }

    /** One that is approved is approved again for the account that its partner has now. */
    private List<Status> approvable(PaymentRequest request, Payee payee) {
        return request.isAccountChanged(payee) ? List.of(Status.SUBMITTED, Status.APPROVED) : from;
    }
}
