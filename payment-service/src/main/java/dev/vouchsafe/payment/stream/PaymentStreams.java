package dev.vouchsafe.payment.stream;

import static org.axonframework.messaging.eventstreaming.EventCriteria.either;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentReminders;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.ReceivedEvent.LocationReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.QualificationReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.RedemptionReceived;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.platform.deadline.ReminderBeginning;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.program.standing.Standing;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** The states that this service's decisions and answers look at, each as a fold over its stream. */
public final class PaymentStreams {

    private PaymentStreams() {}

    /** A payment request; empty if there is none. */
    public static Fold<Optional<PaymentRequest>> request(RequestId requestId) {
        return new Fold<>(requestEvents(requestId), Optional.empty(), PaymentRequest::evolve);
    }

    /** The events of a payment request. */
    public static EventCriteria requestEvents(RequestId requestId) {
        return havingTags(Tag.of(PaymentTags.REQUEST, requestId.value()));
    }

    /** A voucher, with every request that names it. */
    public static Fold<PayableVoucher> voucher(VoucherId voucherId) {
        return new Fold<>(voucherEvents(voucherId), PayableVoucher.unknown(voucherId), PayableVoucher::evolve);
    }

    /** The events about a voucher, those of the requests that name it among them. */
    public static EventCriteria voucherEvents(VoucherId voucherId) {
        return havingTags(Tag.of(PaymentTags.VOUCHER, voucherId.value()));
    }

    /** The reminders of a voucher's payment window: the voucher's events, and those of its reminders. */
    public static Fold<PaymentReminders> reminders(VoucherId voucherId) {
        return new Fold<>(
                either(
                        voucherEvents(voucherId),
                        havingTags(Tag.of(PaymentTags.REMINDER, voucherId.value())),
                        ReminderBeginning.EVENTS),
                PaymentReminders.NONE,
                PaymentReminders::evolve);
    }

    /** The redemption of a voucher as it was published, with what was delivered for it; empty if it wasn't. */
    public static Fold<Optional<VoucherRedeemed>> redemption(VoucherId voucherId) {
        return new Fold<>(
                voucherEvents(voucherId),
                Optional.empty(),
                (redeemed, event) -> event instanceof RedemptionReceived e ? Optional.of(e.told()) : redeemed);
    }

    /** What a partner and its consultants are qualified for, as far as it is known. */
    public static Fold<Standing> qualification(PartnerId partnerId) {
        return new Fold<>(
                havingTags(Tag.of(PaymentTags.QUALIFICATION, partnerId.value())),
                Standing.NONE,
                (standing, event) -> event instanceof QualificationReceived e ? standing.with(e.message()) : standing);
    }

    /** A partner, as far as paying it goes. */
    public static Fold<Payee> payee(PartnerId partnerId) {
        return new Fold<>(havingTags(Tag.of(PaymentTags.PARTNER, partnerId.value())), Payee.UNKNOWN, Payee::evolve)
                .showing(Payee::registrations);
    }

    /** The country of the first location that is known of a partner. */
    public static Fold<Optional<String>> country(PartnerId partnerId) {
        return new Fold<>(
                havingTags(Tag.of(PaymentTags.PARTNER, partnerId.value())),
                Optional.empty(),
                (known, event) -> known.isEmpty() && event instanceof LocationReceived e
                        ? Optional.of(e.told().country())
                        : known);
    }

    /** The id of the request that has a reference number; empty if it is free. */
    public static Fold<Optional<RequestId>> referenceOwner(String reference) {
        return new Fold<>(
                havingTags(Tag.of(PaymentTags.REFERENCE, reference)),
                Optional.empty(),
                (owner, event) ->
                        event instanceof RequestSubmitted submitted ? Optional.of(submitted.requestId()) : owner);
    }

    /** The folds over the events that have the tag; but for those that reminders alone look at. */
    public static List<Fold<?>> of(Tag tag) {
        return switch (tag.key()) {
            case PaymentTags.REQUEST -> List.of(request(new RequestId(tag.value())));
            case PaymentTags.VOUCHER -> {
                var voucherId = new VoucherId(tag.value());
                yield List.of(voucher(voucherId), redemption(voucherId));
            }
            case PaymentTags.PARTNER -> List.of(payee(new PartnerId(tag.value())));
            case PaymentTags.REFERENCE -> List.of(referenceOwner(tag.value()));
            default -> List.of();
        };
    }
}
