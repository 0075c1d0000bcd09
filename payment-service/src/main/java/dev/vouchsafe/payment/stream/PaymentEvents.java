package dev.vouchsafe.payment.stream;

import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.RequestFact.RequestApproved;
import dev.vouchsafe.payment.domain.RequestFact.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestFact.RequestLapsed;
import dev.vouchsafe.payment.domain.RequestFact.RequestPaid;
import dev.vouchsafe.payment.domain.RequestFact.RequestRejected;
import dev.vouchsafe.payment.domain.RequestFact.RequestSubmitted;
import dev.vouchsafe.payment.domain.Told.CompetencyTold;
import dev.vouchsafe.payment.domain.Told.ExamTold;
import dev.vouchsafe.payment.domain.Told.LapseTold;
import dev.vouchsafe.payment.domain.Told.LocationTold;
import dev.vouchsafe.payment.domain.Told.RedemptionTold;
import dev.vouchsafe.payment.domain.Told.ReleaseTold;
import dev.vouchsafe.payment.domain.Told.ReservationTold;
import dev.vouchsafe.payment.domain.WindowFact.FirstVoucherRedeemed;
import dev.vouchsafe.payment.domain.WindowFact.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowFact.PaymentWindowOpened;
import dev.vouchsafe.platform.log.EventCatalogue;

/** The stored events of payment-service, by name and version, for ever. */
public final class PaymentEvents {

    private PaymentEvents() {}

    public static EventCatalogue catalogue() {
        return new EventCatalogue()
                .add(LocationTold.class, "told.location", 1)
                .add(ReservationTold.class, "told.reservation", 1)
                .add(ReleaseTold.class, "told.release", 1)
                .add(RedemptionTold.class, "told.redemption", 1)
                .add(CompetencyTold.class, "told.competency-attained", 1)
                .add(LapseTold.class, "told.competency-lapsed", 1)
                .add(ExamTold.class, "told.exam-passed", 1)
                .add(PaymentWindowOpened.class, "window.opened", 1)
                .add(PaymentWindowClosed.class, "window.closed", 1)
                .add(FirstVoucherRedeemed.class, "payee.first-voucher-redeemed", 1)
                .add(PaymentRegistered.class, "payment.registered", 1)
                .add(RequestDrafted.class, "request.drafted", 1)
                .add(RequestSubmitted.class, "request.submitted", 1)
                .add(RequestApproved.class, "request.approved", 1)
                .add(RequestRejected.class, "request.rejected", 1)
                .add(RequestPaid.class, "request.paid", 1)
                .add(RequestLapsed.class, "request.lapsed", 1);
    }
}
