package dev.vouchsafe.payment.notice;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.notice.NoticeGiven;
import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.outbox.Notices;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import dev.vouchsafe.program.Programs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What payment-service tells. It knows no person of a customer: everything is for the partner, or for the officers. */
@Component
record PaymentNotices(LogReader log, Programs programs) implements Notices {

    @Override
    public String topic() {
        return Topics.PAYMENT_NOTICES;
    }

    @Override
    public String source() {
        return ServiceName.PAYMENT.source();
    }

    @Override
    public List<Told> toldBy(RecordedEvent event) {
        return notice(event)
                .map(notice -> new Told("", message(notice)))
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<NoticeGiven> notice(RecordedEvent event) {
        return switch (event.payload()) {
            case PaymentReminded e -> e.told() ? Optional.of(reminder(e, event.position())) : Optional.empty();
            case RequestEvent e -> {
                var request = requestAt(event.position(), e);
                yield RequestNotice.of(e, request, programs).map(told -> ofRequest(told, e, request, event.position()));
            }
            default -> Optional.empty();
        };
    }

    private NoticeGiven reminder(PaymentReminded e, long position) {
        return new NoticeGiven(
                NoticeKind.PAYMENT_REMINDER.id(),
                e.program(),
                new Subject("voucher", e.voucherId().value()),
                e.at(),
                e.partnerId(),
                country(e.voucherId(), position),
                List.of(),
                null,
                false,
                List.of(),
                Map.of("vouchers", List.of(e.voucherId()), "lastDay", e.lastDay(), "daysBefore", e.daysBefore()));
    }

    private NoticeGiven ofRequest(RequestNotice told, RequestEvent e, PaymentRequest request, long position) {
        return new NoticeGiven(
                told.kind().id(),
                request.program(),
                new Subject("payment-request", e.requestId().value()),
                e.at(),
                e.partnerId(),
                country(request.vouchers().getFirst(), position),
                List.of(),
                null,
                told.kind() == NoticeKind.PAYMENT_SUBMITTED,
                List.of(),
                told.facts());
    }

    private static Message message(NoticeGiven notice) {
        return new Message(
                NoticeGiven.TYPE,
                String.valueOf(notice.partnerId()),
                notice.subject().id(),
                notice);
    }

    /** As it stood right after the event. */
    private PaymentRequest requestAt(long position, RequestEvent event) {
        return log.stateUpTo(PaymentStreams.request(event.requestId()), position)
                .state()
                .orElseThrow();
    }

    /** A voucher is delivered where the partner's location is. */
    private String country(VoucherId redeemed, long position) {
        return log.stateUpTo(PaymentStreams.voucher(redeemed), position)
                .state()
                .redemption()
                .deliveryCountry();
    }
}
