package dev.vouchsafe.payment.stream;

import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.RequestFact;
import dev.vouchsafe.payment.domain.RequestFact.RequestSubmitted;
import dev.vouchsafe.payment.domain.Told.LocationTold;
import dev.vouchsafe.payment.domain.Told.QualificationTold;
import dev.vouchsafe.payment.domain.Told.RedemptionTold;
import dev.vouchsafe.payment.domain.Told.ReleaseTold;
import dev.vouchsafe.payment.domain.Told.ReservationTold;
import dev.vouchsafe.payment.domain.WindowFact;
import dev.vouchsafe.payment.domain.WindowFact.FirstVoucherRedeemed;
import dev.vouchsafe.platform.log.FactTags;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Which streams each event belongs to. What a request does is in the stream of every voucher in it, so that no voucher
 * is in two.
 */
public final class PaymentTags implements FactTags {

    static final String REQUEST = "request";
    static final String VOUCHER = "voucher";
    static final String PARTNER = "partner";
    /** Apart from the partner's own, which decisions look at: many competencies and exams may be told of a partner. */
    static final String QUALIFICATION = "qualification";

    static final String REFERENCE = "reference";

    @Override
    public Set<Tag> of(Fact fact) {
        return switch (fact) {
            case RequestFact request -> ofRequest(request);
            // A partner's stream stays short however many vouchers it redeems.
            case FirstVoucherRedeemed e -> Set.of(Tag.of(PARTNER, e.partnerId().value()));
            case WindowFact e -> Set.of(Tag.of(VOUCHER, e.voucherId().value()));
            case ReservationTold e ->
                Set.of(Tag.of(VOUCHER, e.told().voucherId().value()));
            case ReleaseTold e -> Set.of(Tag.of(VOUCHER, e.told().voucherId().value()));
            case RedemptionTold e -> Set.of(Tag.of(VOUCHER, e.told().voucherId().value()));
            case QualificationTold e ->
                Set.of(Tag.of(QUALIFICATION, e.fact().partnerId().value()));
            case LocationTold e -> Set.of(Tag.of(PARTNER, e.told().partnerId().value()));
            case PaymentRegistered e -> Set.of(Tag.of(PARTNER, e.partnerId().value()));
            default ->
                throw new IllegalArgumentException(
                        "not an event of this service: " + fact.getClass().getName());
        };
    }

    private static Set<Tag> ofRequest(RequestFact fact) {
        var tags = new HashSet<Tag>();
        tags.add(Tag.of(REQUEST, fact.requestId().value()));
        fact.vouchers().forEach(voucher -> tags.add(Tag.of(VOUCHER, voucher.value())));
        if (fact instanceof RequestSubmitted submitted) {
            tags.add(Tag.of(REFERENCE, submitted.reference()));
        }
        return tags;
    }
}
