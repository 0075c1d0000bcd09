package dev.vouchsafe.payment.review;

import static dev.vouchsafe.payment.Given.PARTNER;
import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.Given;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestFact.RequestApproved;
import dev.vouchsafe.payment.domain.RequestFact.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestFact.RequestPaid;
import dev.vouchsafe.payment.domain.RequestFact.RequestRejected;
import dev.vouchsafe.payment.domain.RequestFact.RequestSubmitted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Instant NOW = at("2020-09-20T10:00:00Z");
    private static final LocalDate TERM = LocalDate.of(2020, 10, 20);
    private static final RequestDrafted DRAFTED = new RequestDrafted(RequestId.of("R-1"), PARTNER, Given.PROGRAM, LocationId.of("L-GB"), List.of(),
            Money.of("GBP", "0"), List.of(), NOW);
    private static final RequestSubmitted SUBMITTED = new RequestSubmitted(RequestId.of("R-1"), PARTNER, List.of(), "111-222-333", NOW);
    private static final RequestApproved APPROVED = new RequestApproved(RequestId.of("R-1"), PARTNER, List.of(), TERM, NOW);
    private static final RequestRejected REJECTED = new RequestRejected(RequestId.of("R-1"), PARTNER, List.of(), List.of("tax"), NOW);
    private static final RequestPaid PAID = new RequestPaid(RequestId.of("R-1"), PARTNER, List.of(), NOW);

    @Test
    void aSubmittedRequestIsApprovedAndDueWithinThirtyDays() {
        assertThat(facts(approve(request(DRAFTED, SUBMITTED)))).containsExactly(APPROVED);
    }

    @Test
    void anApprovedRequestIsOverdueFromTheDayAfterItsTerm() {
        var approved = request(DRAFTED, SUBMITTED, APPROVED).orElseThrow();

        assertThat(approved.isOverdueOn(TERM)).isFalse();
        assertThat(approved.isOverdueOn(TERM.plusDays(1))).isTrue();
        assertThat(request(DRAFTED, SUBMITTED, APPROVED, PAID).orElseThrow().isOverdueOn(TERM.plusDays(1))).isFalse();
    }

    @Test
    void aSubmittedRequestIsRejectedWithReasons() {
        assertThat(facts(Review.reject(new RejectRequest(RequestId.of("R-1"), List.of("tax"), NOW), request(DRAFTED, SUBMITTED), Given.program()))).containsExactly(REJECTED);
    }

    @Test
    void anApprovedRequestIsPaidOnce() {
        assertThat(facts(pay(request(DRAFTED, SUBMITTED, APPROVED)))).containsExactly(PAID);
        assertThat(code(pay(request(DRAFTED, SUBMITTED, APPROVED, PAID)))).isEqualTo(Code.WRONG_STATE);
    }

    @Test
    void wrongState() {
        assertThat(code(approve(request(DRAFTED)))).isEqualTo(Code.WRONG_STATE);
        assertThat(code(approve(request(DRAFTED, SUBMITTED, REJECTED)))).isEqualTo(Code.WRONG_STATE);
        assertThat(code(Review.reject(new RejectRequest(RequestId.of("R-1"), List.of("tax"), NOW), request(DRAFTED, SUBMITTED, APPROVED), Given.program())))
                .isEqualTo(Code.WRONG_STATE);
        assertThat(code(pay(request(DRAFTED, SUBMITTED)))).isEqualTo(Code.WRONG_STATE);
    }

    @Test
    void notFound() {
        assertThat(code(approve(Optional.empty()))).isEqualTo(Code.NOT_FOUND);
        assertThat(code(pay(Optional.empty()))).isEqualTo(Code.NOT_FOUND);
    }

    private static Decision approve(Optional<PaymentRequest> request) {
        return Review.approve(new ApproveRequest(RequestId.of("R-1"), NOW), request, Given.program());
    }

    private static Decision pay(Optional<PaymentRequest> request) {
        return Review.pay(new PayRequest(RequestId.of("R-1"), NOW), request, Given.program());
    }

    private static List<Fact> facts(Decision decision) {
        return ((Decision.Accepted) decision).facts();
    }

    private static Code code(Decision decision) {
        return ((Decision.Refused) decision).violations().getFirst().code();
    }
}
