package dev.vouchsafe.payment.submission;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.codes;
import static dev.vouchsafe.payment.Given.location;
import static dev.vouchsafe.payment.Given.payee;
import static dev.vouchsafe.payment.Given.redeemed;
import static dev.vouchsafe.payment.Given.registered;
import static dev.vouchsafe.payment.Given.request;
import static dev.vouchsafe.payment.Given.voucher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.Given;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionDecisionTest {

    private static final Instant NOW = at("2020-09-20T10:00:00Z");
    private static final Instant CLOSED = at("2020-11-10T00:00:00Z");
    private static final PayableVoucher VOUCHER = voucher("A", redeemed("A", "L-GB", "GB", 5, "2020-09-10"));
    private static final GivenRequest REQUEST = GivenRequest.of(NOW, VOUCHER.window());
    private static final RequestDrafted DRAFTED = REQUEST.drafted();
    private static final RequestSubmitted SUBMITTED = REQUEST.submitted();
    private static final RequestRejected REJECTED = REQUEST.rejected();

    @Test
    void aDraftIsSubmittedUnderItsReferenceUntilTheWindowCloses() {
        assertThat(submit(CLOSED.minusNanos(1), DRAFTED)).isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
            assertThat(accepted.events()).containsExactly(REQUEST.submitted(CLOSED.minusNanos(1)));
            assertThat(accepted.programVersion()).isEqualTo(Given.program().version());
        });
    }

    @Test
    void paymentWindowClosed() {
        assertThat(codes(submit(CLOSED, DRAFTED))).containsExactly(Code.PAYMENT_WINDOW_CLOSED);
        assertThat(codes(submit(CLOSED, DRAFTED, REQUEST.lapsed("A", CLOSED))))
                .containsExactly(Code.PAYMENT_WINDOW_CLOSED);
        assertThat(codes(submit(CLOSED, DRAFTED, SUBMITTED, REJECTED))).containsExactly(Code.PAYMENT_WINDOW_CLOSED);
    }

    @Test
    void wrongState() {
        assertThat(codes(submit(NOW, DRAFTED, SUBMITTED))).containsExactly(Code.WRONG_STATE);
        assertThat(codes(submit(NOW, DRAFTED, SUBMITTED, REJECTED))).containsExactly(Code.WRONG_STATE);
    }

    @Test
    void oneThatIsRejectedAfterTheWindowStaysRejected() {
        var late = REQUEST.rejected(CLOSED);

        assertThat(codes(submit(CLOSED.plusSeconds(1), DRAFTED, SUBMITTED, late)))
                .containsExactly(Code.WRONG_STATE);
    }

    private static Decision submit(Instant now, Object... events) {
        var request = request(events);
        var payee = payee(location("L-GB"), registered());
        var vouchers = new ArrayList<>(List.of(VOUCHER));
        var invoice = Invoice.of(
                RequestId.of("R-1"),
                LocationId.of("L-GB"),
                vouchers,
                Money.of("GBP", "0"),
                payee,
                request,
                Given.PROGRAMS,
                now);
        return SubmissionDecision.decide(
                new SubmitRequest(RequestId.of("R-1"), PARTNER, GivenRequest.ANA, now),
                request.orElseThrow(),
                invoice,
                "111-222-333",
                Given.PROGRAMS);
    }
}
