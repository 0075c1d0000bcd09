package dev.vouchsafe.payment.stream;

import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestFact.RequestSubmitted;
import dev.vouchsafe.platform.log.Fold;
import java.util.Optional;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** The states that this service's decisions and answers look at, each as a fold over its stream. */
public final class PaymentStreams {

    private PaymentStreams() {
    }

    /** A payment request; empty if there is none. */
    public static Fold<Optional<PaymentRequest>> request(String requestId) {
        return new Fold<>(requestEvents(requestId), Optional.empty(), PaymentRequest::evolve);
    }

    /** The events of a payment request. */
    public static EventCriteria requestEvents(String requestId) {
        return havingTags(Tag.of(PaymentTags.REQUEST, requestId));
    }

    /** A voucher, with every request that names it. */
    public static Fold<PayableVoucher> voucher(String voucherId) {
        return new Fold<>(havingTags(Tag.of(PaymentTags.VOUCHER, voucherId)), PayableVoucher.unknown(voucherId), PayableVoucher::evolve);
    }

    /** A partner, as far as paying it goes. */
    public static Fold<Payee> payee(String partnerId) {
        return new Fold<>(havingTags(Tag.of(PaymentTags.PARTNER, partnerId)), Payee.UNKNOWN, Payee::evolve).showing(Payee::registrations);
    }

    /** The id of the request that has a reference number; empty if it is free. */
    public static Fold<Optional<String>> referenceOwner(String reference) {
        return new Fold<>(havingTags(Tag.of(PaymentTags.REFERENCE, reference)), Optional.empty(),
                (owner, event) -> event instanceof RequestSubmitted submitted ? Optional.of(submitted.requestId()) : owner);
    }
}
