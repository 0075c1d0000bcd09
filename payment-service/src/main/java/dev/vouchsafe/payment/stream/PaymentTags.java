package dev.vouchsafe.payment.stream;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.ReceivedEvent.LocationReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.QualificationReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.RedemptionReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReleaseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReservationReceived;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.WindowEvent;
import dev.vouchsafe.payment.domain.WindowEvent.FirstVoucherRedeemed;
import dev.vouchsafe.platform.deadletter.LetterEvent;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.deadline.ReminderBeginning;
import dev.vouchsafe.platform.log.EventTags;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Which streams each event belongs to. What a request does is in the stream of every voucher in it, so that no voucher
 * is in two.
 */
public final class PaymentTags implements EventTags {

    static final String REQUEST = "request";
    static final String VOUCHER = "voucher";
    static final String PARTNER = "partner";
    /** Apart from the partner's own, which decisions look at: a partner may have many competencies and exams. */
    static final String QUALIFICATION = "qualification";

    /** Apart from the voucher's own: nothing changes with it. */
    static final String REMINDER = "reminder";

    static final String REFERENCE = "reference";

    @Override
    public Set<Tag> of(DomainEvent event) {
        return switch (event) {
            case RequestEvent e -> ofRequest(e);
            // A partner's stream stays short however many vouchers it redeems.
            case FirstVoucherRedeemed e -> in(PARTNER, e.partnerId());
            case PaymentReminded e -> in(REMINDER, e.voucherId());
            case WindowEvent e -> in(VOUCHER, e.voucherId());
            case ReservationReceived e -> in(VOUCHER, e.told().voucherId());
            case ReleaseReceived e -> in(VOUCHER, e.told().voucherId());
            case RedemptionReceived e -> in(VOUCHER, e.told().voucherId());
            case QualificationReceived e -> in(QUALIFICATION, e.message().partnerId());
            case LocationReceived e -> in(PARTNER, e.told().partnerId());
            case PaymentRegistered e -> in(PARTNER, e.partnerId());
            case LetterEvent letter -> LetterStreams.tagsOf(letter);
            case RemindersBegun begun -> ReminderBeginning.tags();
            default ->
                throw new IllegalArgumentException(
                        "not an event of this service: " + event.getClass().getName());
        };
    }

    private static Set<Tag> in(String stream, Id id) {
        return Set.of(Tag.of(stream, id.value()));
    }

    private static Set<Tag> ofRequest(RequestEvent event) {
        var tags = new HashSet<Tag>();
        tags.add(Tag.of(REQUEST, event.requestId().value()));
        event.vouchers().forEach(voucher -> tags.add(Tag.of(VOUCHER, voucher.value())));
        if (event instanceof RequestSubmitted submitted) {
            tags.add(Tag.of(REFERENCE, submitted.reference()));
        }
        return tags;
    }
}
