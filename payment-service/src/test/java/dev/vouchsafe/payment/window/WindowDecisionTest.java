package dev.vouchsafe.payment.window;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.events;
import static dev.vouchsafe.payment.Given.redeemed;
import static dev.vouchsafe.payment.Given.redemption;
import static dev.vouchsafe.payment.Given.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.Given;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.payment.domain.ReceivedEvent.RedemptionReceived;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestEvent.RequestLapsed;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.WindowEvent.FirstVoucherRedeemed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowDecisionTest {

    private static final PaymentWindowOpened OPENED = redeemed("A", "L-GB", "GB", 5, "2020-09-10");
    private static final Instant CLOSES = at("2020-11-10T00:00:00Z");
    private static final Instant BEFORE = at("2020-09-20T10:00:00Z");
    private static final Instant LATE = at("2020-12-24T00:00:00Z");
    private static final GivenRequest REQUEST = GivenRequest.of(BEFORE, OPENED);
    private static final RequestDrafted DRAFTED = REQUEST.drafted();
    private static final RequestSubmitted SUBMITTED = REQUEST.submitted();

    @Test
    void aWindowIsOpenThroughTheSixtiethDay() {
        var told = new OpenPaymentWindow(redemption("A", PARTNER, "L-GB", "GB", 5, "2020-09-10"));

        var work = new RedemptionReceived(told.redeemed(), OPENED.at());
        var first = new FirstVoucherRedeemed(VoucherId.of("A"), PARTNER, Given.PROGRAM, OPENED.at());

        assertThat(events(WindowDecision.open(told, voucher("A"), Given.payee(first), Given.program())))
                .containsExactly(OPENED, work);
        assertThat(events(WindowDecision.open(told, voucher("A"), Given.payee(), Given.program())))
                .containsExactly(OPENED, first, work);
        assertThat(OPENED.lastDay()).isEqualTo(LocalDate.of(2020, 11, 9));
        assertThat(OPENED.closesAt()).isEqualTo(CLOSES);
    }

    @Test
    void aRedemptionThatIsToldAgainOpensNothing() {
        var told = new OpenPaymentWindow(redemption("A", PARTNER, "L-GB", "GB", 5, "2020-09-10"));

        assertThat(events(WindowDecision.open(told, voucher("A", OPENED), Given.payee(), Given.program())))
                .isEmpty();
    }

    @Test
    void aWindowClosesAtItsOwnInstantHoweverLateAndNeverEarly() {
        assertThat(close(CLOSES.minusNanos(1), OPENED)).isEmpty();
        assertThat(close(CLOSES, OPENED)).containsExactly(closed(null));
        assertThat(close(LATE, OPENED)).containsExactly(closed(null));
        assertThat(close(LATE, OPENED, closed(null))).isEmpty();
        assertThat(close(LATE)).isEmpty();
    }

    @Test
    void aDraftLapsesWithIt() {
        assertThat(close(LATE, OPENED, DRAFTED)).containsExactly(closed(null), REQUEST.lapsed("A", CLOSES));
    }

    @Test
    void aRequestThatWasRejectedBeforeLapsesWithIt() {
        assertThat(close(LATE, OPENED, DRAFTED, SUBMITTED, REQUEST.rejected(CLOSES.minusNanos(1))))
                .containsExactly(closed(null), REQUEST.lapsed("A", CLOSES));
    }

    @Test
    void aRequestThatIsRejectedAfterItStaysRejected() {
        assertThat(close(LATE, OPENED, DRAFTED, SUBMITTED, REQUEST.rejected(CLOSES)))
                .containsExactly(closed(null));
    }

    @Test
    void whatWasSubmittedInTimeIsNamed() {
        assertThat(close(LATE, OPENED, DRAFTED, SUBMITTED)).containsExactly(closed(RequestId.of("R-1")));
    }

    @Test
    void aRequestThatLetTheVoucherGoIsLeftAlone() {
        var dropped = REQUEST.emptied();

        assertThat(close(LATE, OPENED, DRAFTED, dropped)).containsExactly(closed(null));
    }

    @Test
    void aRequestLapsesWithTheFirstOfItsWindowsAndWithNoOther() {
        var second = redeemed("B", "L-GB", "GB", 5, "2020-09-20");
        var given = GivenRequest.of(BEFORE, OPENED, second);
        var both = given.drafted();
        var closeSecond = new ClosePaymentWindow(VoucherId.of("B"), LATE);

        assertThat(close(LATE, OPENED, both)).contains(given.lapsed("A", CLOSES));
        assertThat(events(WindowDecision.close(closeSecond, voucher("B", second, both))))
                .noneMatch(RequestLapsed.class::isInstance);
        assertThat(events(WindowDecision.close(
                        closeSecond, voucher("B", second, both, given.submitted(), given.rejected(CLOSES)))))
                .noneMatch(RequestLapsed.class::isInstance);
        assertThat(Given.request(both, given.submitted(), given.rejected(CLOSES))
                        .orElseThrow()
                        .statusAt(LATE))
                .isEqualTo(Status.REJECTED);
    }

    private static PaymentWindowClosed closed(RequestId requestId) {
        return new PaymentWindowClosed(VoucherId.of("A"), PARTNER, OPENED.lastDay(), requestId, CLOSES);
    }

    private static List<DomainEvent> close(Instant now, Object... events) {
        PayableVoucher voucher = voucher("A", events);
        return events(WindowDecision.close(new ClosePaymentWindow(VoucherId.of("A"), now), voucher));
    }
}
