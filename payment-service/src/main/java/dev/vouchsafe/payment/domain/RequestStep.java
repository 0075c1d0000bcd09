package dev.vouchsafe.payment.domain;

import dev.vouchsafe.payment.domain.PaymentRequest.Status;
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

    /**
     * The rules that are answered alone, in their order: nothing is looked at behind the first that fails.
     *
     * @param caller the subject of who would take the step
     */
    public Stream<Check> answeredAlone(PaymentRequest request, String caller, Instant at) {
        if (!judgesContent()) {
            return Stream.of(
                    RequestStateRules.separationOfDuties(request, caller),
                    RequestStateRules.wrongState(request, at, from));
        }
        // A lapsed one is told by the rules of its content that its window is closed.
        return request.isLapsedAt(at) ? Stream.empty() : Stream.of(RequestStateRules.wrongState(request, at, from));
    }
}
