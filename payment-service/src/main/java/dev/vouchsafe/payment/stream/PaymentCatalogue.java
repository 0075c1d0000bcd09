package dev.vouchsafe.payment.stream;

import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.ReceivedEvent.CompetencyReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ExamReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.LapseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.LocationReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.RedemptionReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReleaseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReservationReceived;
import dev.vouchsafe.payment.domain.RequestEvent.RequestApproved;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestEvent.RequestLapsed;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.WindowEvent.FirstVoucherRedeemed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.deadline.ReminderBeginning;
import dev.vouchsafe.platform.log.EventCatalogue;

/** The stored events of payment-service, by name and version, for ever. */
public final class PaymentCatalogue {

    private PaymentCatalogue() {}

    public static EventCatalogue catalogue() {
        return ReminderBeginning.addTo(LetterStreams.addTo(new EventCatalogue()
                .add(LocationReceived.class, "told.location", 1)
                .add(ReservationReceived.class, "told.reservation", 1)
                .add(ReleaseReceived.class, "told.release", 1)
                .add(RedemptionReceived.class, "told.redemption", 1)
                .add(CompetencyReceived.class, "told.competency-attained", 1)
                .add(LapseReceived.class, "told.competency-lapsed", 1)
                .add(ExamReceived.class, "told.exam-passed", 1)
                .add(PaymentWindowOpened.class, "window.opened", 1)
                .add(PaymentWindowClosed.class, "window.closed", 1)
                .add(PaymentReminded.class, "reminder.payment", 1)
                .add(FirstVoucherRedeemed.class, "payee.first-voucher-redeemed", 1)
                .add(PaymentRegistered.class, "payment.registered", 1)
                .add(RequestDrafted.class, "request.drafted", 2, RequestDrafted.V1.class)
                .add(RequestSubmitted.class, "request.submitted", 1)
                .add(RequestApproved.class, "request.approved", 2, RequestApproved.V1.class)
                .add(RequestRejected.class, "request.rejected", 1)
                .add(RequestPaid.class, "request.paid", 2, RequestPaid.V1.class)
                .add(RequestLapsed.class, "request.lapsed", 1)));
    }
}
