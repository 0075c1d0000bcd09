package dev.vouchsafe.payment.publication;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Outbox;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What payment-service publishes: registrations, windows, and what became of requests. Drafts and what others published
 * stay inside.
 */
@Component
record PaymentOutbox(LogReader log) implements Outbox {

    @Override
    public String topic() {
        return Topics.PAYMENT;
    }

    @Override
    public String source() {
        return ServiceName.PAYMENT.source();
    }

    @Override
    public Optional<Message> messageFor(RecordedEvent event) {
        return event.payload() instanceof RequestEvent ofRequest
                ? RequestMessages.of(ofRequest, requestAt(event.position(), ofRequest), event.recordedAt())
                : PartnerMessages.of(event.payload(), event.recordedAt());
    }

    /**
     * The request as it stood right after the event: a message says what was true then, however late it is published.
     */
    private PaymentRequest requestAt(long position, RequestEvent event) {
        return log.stateUpTo(PaymentStreams.request(event.requestId()), position)
                .state()
                .orElseThrow();
    }
}
