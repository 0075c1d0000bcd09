package dev.vouchsafe.payment.window;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.redeemed;
import static dev.vouchsafe.payment.Given.redemption;
import static dev.vouchsafe.payment.Given.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.Given;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.payment.domain.RequestFact.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestFact.RequestLapsed;
import dev.vouchsafe.payment.domain.RequestFact.RequestRejected;
import dev.vouchsafe.payment.domain.RequestFact.RequestSubmitted;
import dev.vouchsafe.payment.domain.RequestLine;
import dev.vouchsafe.payment.domain.WindowFact.FirstVoucherRedeemed;
import dev.vouchsafe.payment.domain.WindowFact.PaymentWindowClosed;
import dev.vouchsafe.payment.domain.WindowFact.PaymentWindowOpened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final PaymentWindowOpened OPENED = redeemed("A", "L-GB", "GB", 5, "2020-09-10");
    private static final Instant CLOSES = at("2020-11-10T00:00:00Z");
    private static final Instant BEFORE = at("2020-09-20T10:00:00Z");
    private static final Instant LATE = at("2020-12-24T00:00:00Z");
    private static final RequestDrafted DRAFTED = new RequestDrafted(RequestId.of("R-1"), PARTNER, Given.PROGRAM, LocationId.of("L-GB"),
            List.of(line(OPENED)), Money.of("GBP", "0"), List.of(), BEFORE);
    private static final RequestSubmitted SUBMITTED = new RequestSubmitted(RequestId.of("R-1"), PARTNER, List.of(VoucherId.of("A")), "111-222-333", BEFORE);

    @Test
    void aWindowIsOpenThroughTheSixtiethDay() {
        var told = new OpenPaymentWindow(redemption("A", PARTNER, "L-GB", "GB", 5, "2020-09-10"));

        var first = new FirstVoucherRedeemed(VoucherId.of("A"), PARTNER, Given.PROGRAM, OPENED.at());

        assertThat(facts(Windows.open(told, voucher("A"), Given.payee(first), Given.program()))).containsExactly(OPENED);
        assertThat(facts(Windows.open(told, voucher("A"), Given.payee(), Given.program()))).containsExactly(OPENED, first);
        assertThat(OPENED.lastDay()).isEqualTo(LocalDate.of(2020, 11, 9));
        assertThat(OPENED.closesAt()).isEqualTo(CLOSES);
    }

    @Test
    void aRedemptionThatIsToldAgainOpensNothing() {
        var told = new OpenPaymentWindow(redemption("A", PARTNER, "L-GB", "GB", 5, "2020-09-10"));

        assertThat(facts(Windows.open(told, voucher("A", OPENED), Given.payee(), Given.program()))).isEmpty();
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
        assertThat(close(LATE, OPENED, DRAFTED)).containsExactly(closed(null), lapsed());
    }

    @Test
    void aRequestThatWasRejectedBeforeLapsesWithIt() {
        assertThat(close(LATE, OPENED, DRAFTED, SUBMITTED, rejected(CLOSES.minusNanos(1)))).containsExactly(closed(null), lapsed());
    }

    @Test
    void aRequestThatIsRejectedAfterItStaysRejected() {
        assertThat(close(LATE, OPENED, DRAFTED, SUBMITTED, rejected(CLOSES))).containsExactly(closed(null));
    }

    @Test
    void whatWasSubmittedInTimeIsNamed() {
        assertThat(close(LATE, OPENED, DRAFTED, SUBMITTED)).containsExactly(closed(RequestId.of("R-1")));
    }

    @Test
    void aRequestThatLetTheVoucherGoIsLeftAlone() {
        var dropped = new RequestDrafted(RequestId.of("R-1"), PARTNER, Given.PROGRAM, LocationId.of("L-GB"), List.of(), Money.of("GBP", "0"), List.of(VoucherId.of("A")), BEFORE);

        assertThat(close(LATE, OPENED, DRAFTED, dropped)).containsExactly(closed(null));
    }

    @Test
    void aRequestLapsesWithTheFirstOfItsWindowsAndWithNoOther() {
        var second = redeemed("B", "L-GB", "GB", 5, "2020-09-20");
        var both = new RequestDrafted(RequestId.of("R-1"), PARTNER, Given.PROGRAM, LocationId.of("L-GB"), List.of(line(OPENED), line(second)), Money.of("GBP", "0"), List.of(), BEFORE);
        var submitted = new RequestSubmitted(RequestId.of("R-1"), PARTNER, List.of(VoucherId.of("A"), VoucherId.of("B")), "111-222-333", BEFORE);
        var rejected = new RequestRejected(RequestId.of("R-1"), PARTNER, List.of(VoucherId.of("A"), VoucherId.of("B")), List.of("tax"), CLOSES);
        var closeSecond = new ClosePaymentWindow(VoucherId.of("B"), LATE);

        assertThat(close(LATE, OPENED, both)).contains(new RequestLapsed(RequestId.of("R-1"), PARTNER, List.of(VoucherId.of("A"), VoucherId.of("B")), VoucherId.of("A"), CLOSES));
        assertThat(facts(Windows.close(closeSecond, voucher("B", second, both)))).noneMatch(RequestLapsed.class::isInstance);
        assertThat(facts(Windows.close(closeSecond, voucher("B", second, both, submitted, rejected)))).noneMatch(RequestLapsed.class::isInstance);
        assertThat(Given.request(both, submitted, rejected).orElseThrow().statusAt(LATE)).isEqualTo(Status.REJECTED);
    }

    private static RequestLine line(PaymentWindowOpened window) {
        return new RequestLine(window.voucherId(), Money.of("GBP", "4000"), window.redeemedOn(), window.lastDay(), window.closesAt());
    }

    private static RequestRejected rejected(Instant at) {
        return new RequestRejected(RequestId.of("R-1"), PARTNER, List.of(VoucherId.of("A")), List.of("tax"), at);
    }

    private static RequestLapsed lapsed() {
        return new RequestLapsed(RequestId.of("R-1"), PARTNER, List.of(VoucherId.of("A")), VoucherId.of("A"), CLOSES);
    }

    private static PaymentWindowClosed closed(RequestId requestId) {
        return new PaymentWindowClosed(VoucherId.of("A"), PARTNER, OPENED.lastDay(), requestId, CLOSES);
    }

    private static List<Fact> close(Instant now, Object... events) {
        PayableVoucher voucher = voucher("A", events);
        return facts(Windows.close(new ClosePaymentWindow(VoucherId.of("A"), now), voucher));
    }

    private static List<Fact> facts(Decision decision) {
        return ((Decision.Accepted) decision).facts();
    }
}
