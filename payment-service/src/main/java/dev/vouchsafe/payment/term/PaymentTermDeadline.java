package dev.vouchsafe.payment.term;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.deadline.DeadlineHistory;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Until when an approved request is to be paid. From the end of that day on it is overdue, as
 * {@link PaymentRequest#isOverdueOn} says: nothing lapses and nothing is recorded, until it is paid late. What is paid
 * in time has no deadline any more.
 */
@Component
record PaymentTermDeadline(Programs programs) implements DeadlineHistory<Optional<PaymentRequest>> {

    @Override
    public String name() {
        return "payment-term";
    }

    @Override
    public String subjectKind() {
        return "payment-request";
    }

    @Override
    public @Nullable String subjectOf(DomainEvent event) {
        return event instanceof RequestEvent of ? of.requestId().value() : null;
    }

    @Override
    public Fold<Optional<PaymentRequest>> fold(String subject) {
        return PaymentStreams.request(new RequestId(subject));
    }

    @Override
    public @Nullable Due dueIn(Optional<PaymentRequest> found) {
        var request = found.orElse(null);
        if (request == null || request.status() != Status.APPROVED) {
            return null;
        }
        var end = programs.endOf(
                request.program(), requireNonNull(request.progress().payThrough()));
        return new Due(end, programs.dayOf(request.program(), end));
    }

    @Override
    public boolean isOver(Optional<PaymentRequest> request) {
        return request.map(PaymentRequest::status)
                .filter(status -> status == Status.PAID || status == Status.LAPSED)
                .isPresent();
    }

    @Override
    public boolean ends(RecordedEvent event, Instant dueAt) {
        return event.payload() instanceof RequestPaid paid && !paid.at().isBefore(dueAt);
    }

    @Override
    public boolean isRecorded() {
        return false;
    }
}
