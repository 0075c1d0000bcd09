package dev.vouchsafe.payment.stream;

import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentReminded;
import dev.vouchsafe.payment.domain.ReceivedEvent.CompetencyReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ExamReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.LapseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.LocationReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.QualificationReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.RedemptionReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReleaseReceived;
import dev.vouchsafe.payment.domain.ReceivedEvent.ReservationReceived;
import dev.vouchsafe.payment.domain.RequestEvent;
import dev.vouchsafe.payment.domain.RequestEvent.RequestApproved;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestEvent.RequestLapsed;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.WindowEvent;
import dev.vouchsafe.payment.domain.WindowEvent.FirstVoucherRedeemed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.deadline.ReminderBeginning;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailTable;

/** How payment-service's events stand in the trail. */
public final class PaymentTrail {

    private PaymentTrail() {}

    public static TrailTable table() {
        return ReminderBeginning.addTo(LetterStreams.addTo(new TrailTable()
                .add(LocationReceived.class, e -> Subject.of(e.told().partnerId()))
                .add(ReservationReceived.class, e -> Subject.of(e.told().voucherId()))
                .add(ReleaseReceived.class, e -> Subject.of(e.told().voucherId()))
                .add(RedemptionReceived.class, e -> Subject.of(e.told().voucherId()))
                .add(CompetencyReceived.class, PaymentTrail::partner)
                .add(LapseReceived.class, PaymentTrail::partner)
                .add(ExamReceived.class, PaymentTrail::partner)
                .add(PaymentWindowOpened.class, PaymentTrail::voucher)
                .add(
                        PaymentWindowClosed.class,
                        PaymentTrail::voucher,
                        form -> form.either("invoiced", "not-invoiced", e -> e.requestId() != null))
                .add(
                        PaymentReminded.class,
                        e -> Subject.of(e.voucherId()),
                        form -> form.either("told", "not-told", PaymentReminded::told))
                .add(FirstVoucherRedeemed.class, e -> Subject.of(e.partnerId()))
                .add(PaymentRegistered.class, e -> Subject.of(e.partnerId()))
                .add(RequestDrafted.class, PaymentTrail::request)
                .add(RequestSubmitted.class, PaymentTrail::request)
                .add(RequestApproved.class, PaymentTrail::request)
                .add(RequestRejected.class, PaymentTrail::request)
                .add(RequestPaid.class, PaymentTrail::request)
                .add(RequestLapsed.class, PaymentTrail::request)));
    }

    private static Subject request(RequestEvent event) {
        return Subject.of(event.requestId());
    }

    private static Subject voucher(WindowEvent event) {
        return Subject.of(event.voucherId());
    }

    private static Subject partner(QualificationReceived event) {
        return Subject.of(event.message().partnerId());
    }
}
