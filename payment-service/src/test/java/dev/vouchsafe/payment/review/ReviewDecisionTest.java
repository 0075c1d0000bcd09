package dev.vouchsafe.payment.review;

import static dev.vouchsafe.payment.Given.at;
import static dev.vouchsafe.payment.Given.codes;
import static dev.vouchsafe.payment.Given.events;
import static dev.vouchsafe.payment.Given.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.Given;
import dev.vouchsafe.payment.GivenRequest;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestEvent.RequestApproved;
import dev.vouchsafe.payment.domain.RequestEvent.RequestDrafted;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.Transfer;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewDecisionTest {

    private static final Instant NOW = at("2020-09-20T10:00:00Z");
    private static final LocalDate TERM = LocalDate.of(2020, 10, 20);
    private static final GivenRequest REQUEST = GivenRequest.of(NOW);
    private static final RequestDrafted DRAFTED = REQUEST.drafted();
    private static final RequestSubmitted SUBMITTED = REQUEST.submitted();
    private static final RequestApproved APPROVED = REQUEST.approved(TERM);
    private static final RequestRejected REJECTED = REQUEST.rejected();
    private static final RequestPaid PAID = REQUEST.paid();

    private String by = GivenRequest.PIA;
    private Payee payee = Given.payee(Given.location("L-GB"), Given.registered());
    private Program program = Given.program();

    @Test
    void aSubmittedRequestIsApprovedAndDueWithinThirtyDays() {
        assertThat(events(approve(request(DRAFTED, SUBMITTED)))).containsExactly(APPROVED);
    }

    @Test
    void anApprovedRequestIsOverdueFromTheDayAfterItsTerm() {
        var approved = request(DRAFTED, SUBMITTED, APPROVED).orElseThrow();

        assertThat(approved.isOverdueOn(TERM)).isFalse();
        assertThat(approved.isOverdueOn(TERM.plusDays(1))).isTrue();
        assertThat(request(DRAFTED, SUBMITTED, APPROVED, PAID).orElseThrow().isOverdueOn(TERM.plusDays(1)))
                .isFalse();
    }

    @Test
    void aSubmittedRequestIsRejectedWithReasons() {
        assertThat(events(reject(request(DRAFTED, SUBMITTED)))).containsExactly(REJECTED);
    }

    @Test
    void anApprovedRequestIsPaidOnce() {
        assertThat(events(pay(request(DRAFTED, SUBMITTED, APPROVED)))).containsExactly(PAID);
        assertThat(codes(pay(request(DRAFTED, SUBMITTED, APPROVED, PAID)))).containsExactly(Code.WRONG_STATE);
    }

    @Test
    void wrongState() {
        assertThat(codes(approve(request(DRAFTED)))).containsExactly(Code.WRONG_STATE);
        assertThat(codes(approve(request(DRAFTED, SUBMITTED, REJECTED)))).containsExactly(Code.WRONG_STATE);
        assertThat(codes(reject(request(DRAFTED, SUBMITTED, APPROVED)))).containsExactly(Code.WRONG_STATE);
        assertThat(codes(pay(request(DRAFTED, SUBMITTED)))).containsExactly(Code.WRONG_STATE);
    }

    @Test
    void notFound() {
        assertThat(codes(approve(Optional.empty()))).containsExactly(Code.NOT_FOUND);
        assertThat(codes(pay(Optional.empty()))).containsExactly(Code.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drafted", "corrected", "submitted"})
    void separationOfDuties(String hand) {
        var drafted = DRAFTED.attributedTo("drafted");
        var corrected = DRAFTED.attributedTo("corrected");
        var submitted = SUBMITTED.attributedTo("submitted");
        var waiting = request(drafted, corrected, submitted);
        var rejected = request(drafted, corrected, submitted, REJECTED, DRAFTED, SUBMITTED);
        var approved = request(drafted, corrected, submitted, APPROVED);
        by = hand;

        // Whoever had a hand in it, also in what was rejected and corrected since; asked before its state.
        assertThat(List.of(
                        approve(waiting),
                        reject(waiting),
                        approve(rejected),
                        pay(approved),
                        pay(waiting),
                        approve(approved)))
                .extracting(Given::codes)
                .containsOnly(List.of(Code.SEPARATION_OF_DUTIES));
        by = GivenRequest.PIA;
        assertThat(events(approve(waiting))).hasSize(1);
        assertThat(events(pay(approved))).hasSize(1);
    }

    @Test
    void whoApprovedDoesNotPayWhereTheProgramAsksForThat() {
        var approved = request(DRAFTED, SUBMITTED, APPROVED);
        program = Programs.load(List.of("demo-services")).standard();

        assertThat(codes(pay(approved))).containsExactly(Code.SEPARATION_OF_DUTIES);
        // Asked before its state.
        assertThat(codes(pay(request(DRAFTED, SUBMITTED, APPROVED, PAID)))).containsExactly(Code.SEPARATION_OF_DUTIES);
        by = "qin@payments.example";
        assertThat(events(pay(approved))).hasSize(1);
    }

    @Test
    void accountChanged() {
        var approved = request(DRAFTED, SUBMITTED, APPROVED);
        var before = payee;
        payee = Payee.evolve(before, registered("DE89370400440532013000"));

        assertThat(codes(pay(approved))).containsExactly(Code.ACCOUNT_CHANGED);
        assertThat(codes(reject(approved))).containsExactly(Code.WRONG_STATE);
        // What is approved again is paid to the account that it was approved for.
        assertThat(events(approve(approved))).containsExactly(REQUEST.approved(TERM, 2));
        var again = request(DRAFTED, SUBMITTED, APPROVED, REQUEST.approved(TERM, 2));
        assertThat(codes(approve(again))).containsExactly(Code.WRONG_STATE);
        assertThat(events(pay(again))).containsExactly(PAID);
        // Changed and changed back, it is the same account.
        payee = Payee.evolve(payee, Given.registered());
        assertThat(events(pay(approved))).containsExactly(PAID);
        assertThat(codes(pay(again))).containsExactly(Code.ACCOUNT_CHANGED);
    }

    @Test
    void anAccountThatCameOrWentHasChangedToo() {
        var without = request(DRAFTED, SUBMITTED, REQUEST.approved(TERM, 0));
        assertThat(codes(pay(without))).containsExactly(Code.ACCOUNT_CHANGED);
        payee = Payee.UNKNOWN;
        assertThat(events(pay(without))).containsExactly(PAID);
        assertThat(events(approve(request(DRAFTED, SUBMITTED)))).containsExactly(REQUEST.approved(TERM, 0));
    }

    @Test
    void anApprovalFromBeforeAccountsWereRecordedIsForTheAccountOfItsInstant() {
        var old = request(
                DRAFTED,
                SUBMITTED,
                new RequestApproved.V1(APPROVED.requestId(), APPROVED.partnerId(), List.of(), TERM, NOW)
                        .upgraded()
                        .attributedTo("qin@payments.example"));
        assertThat(events(pay(old))).containsExactly(PAID);
        payee = Payee.evolve(payee, registered("DE89370400440532013000"));
        assertThat(codes(pay(old))).containsExactly(Code.ACCOUNT_CHANGED);
    }

    private static PaymentRegistered registered(String iban) {
        return new PaymentRegistered(
                Given.PARTNER,
                Given.PROGRAM,
                List.of(new Account(LocationId.of("L-GB"), "P-1 Ltd", Given.sealed(iban))),
                NOW.plusSeconds(1));
    }

    private Decision approve(Optional<PaymentRequest> request) {
        return ReviewDecision.approve(new ApproveRequest(RequestId.of("R-1"), by, NOW), request, payee, program);
    }

    private Decision reject(Optional<PaymentRequest> request) {
        return ReviewDecision.reject(
                new RejectRequest(RequestId.of("R-1"), List.of("tax"), by, NOW), request, payee, program);
    }

    private Decision pay(Optional<PaymentRequest> request) {
        return ReviewDecision.pay(
                new PayRequest(RequestId.of("R-1"), Transfer.UNSAID, by, NOW), request, payee, program);
    }
}
