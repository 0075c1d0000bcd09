package dev.vouchsafe.voucher.expiry;

import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.agreement;
import static dev.vouchsafe.voucher.Given.agreementOf;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.PoolEvent.AgreementEnded;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpiryDecisionTest {

    @Test
    void neverEarly() {
        assertThat(events(decide("2021-09-11T23:59:59.999999999Z", Given.assigned(), agreement(30))))
                .isEmpty();
    }

    @Test
    void howeverLateItTakesEffectAtTheDeadline() {
        var event = expired("2021-12-24T08:00:00Z", Given.reported(), agreementOf(grant(5)));
        assertThat(event.at()).isEqualTo("2021-09-12T00:00:00Z");
        assertThat(event.closedBy()).isEqualTo(ClosedBy.VOUCHER_LIFE);
        assertThat(event.partnerId()).isEqualTo(PARTNER);
    }

    @Test
    void neverTwice() {
        var voucher = (Voucher.Issued) VoucherEvolution.evolve(
                Given.assigned(), expired("2021-09-12T00:00:00Z", Given.assigned(), agreementOf(grant(5))));
        assertThat(events(decide("2021-09-13T00:00:00Z", voucher, agreementOf(grant(5)))))
                .isEmpty();
    }

    @Test
    void neverARedeemedOrWithdrawnOne() {
        assertThat(events(decide("2022-06-01T00:00:00Z", Given.redeemed(), agreementOf(grant(5)))))
                .isEmpty();
        assertThat(events(decide("2022-06-01T00:00:00Z", Given.withdrawn(), agreementOf(grant(5)))))
                .isEmpty();
    }

    @Test
    void theProgramsEndClosesWhatWouldLastLonger() {
        var longLived = new Voucher.Assigned(grant(5, "2021-12-01"), null);
        var event = expired("2022-01-02T00:00:00Z", longLived, agreementOf(longLived.grant()));
        assertThat(event.at()).isEqualTo("2022-01-02T00:00:00Z");
        assertThat(event.closedBy()).isEqualTo(ClosedBy.PROGRAM_END);
    }

    @Test
    void bothEndsAtOnceAreTheVouchersOwn() {
        var grant = grant(5, "2021-07-05");
        assertThat(grant.validity().lastDay()).isEqualTo("2022-01-01");
        assertThat(grant.validity().closedBy()).isEqualTo(ClosedBy.VOUCHER_LIFE);
    }

    @Test
    void daysReturnWhileTheAgreementRunsAndPoolsAreKept() {
        var grant = grant(5, "2020-06-01");
        assertThat(grant.validity().deadline()).isEqualTo("2020-11-29T00:00:00Z");
        assertThat(expired("2020-11-29T00:00:00Z", new Voucher.Assigned(grant, null), agreementOf(grant))
                        .days()
                        .returned())
                .isTrue();
    }

    @Test
    void daysAreForfeitedOnceTheAgreementIsOver() {
        var grant = grant(5, "2020-06-01");
        var ended = Given.after(
                agreementOf(grant), new AgreementEnded(AgreementId.of("V-1"), day("2020-11-28"), on("2020-11-20")));
        var lastDay = Given.after(
                agreementOf(grant), new AgreementEnded(AgreementId.of("V-1"), day("2020-11-29"), on("2020-11-20")));
        assertThat(expired("2020-11-29T00:00:00Z", new Voucher.Assigned(grant, null), ended)
                        .days()
                        .returned())
                .isFalse();
        assertThat(expired("2020-11-29T00:00:00Z", new Voucher.Assigned(grant, null), lastDay)
                        .days()
                        .returned())
                .isTrue();
    }

    @Test
    void nothingReturnsFromTheFirstOfJuly2021On() {
        var returnsOnTheLastDay = grant(5, "2021-01-01").validity().lastDay();
        assertThat(returnsOnTheLastDay).isEqualTo("2021-06-30");
        var onTheFirst = grant(5, "2021-01-01");
        assertThat(expired("2021-07-01T00:00:00Z", new Voucher.Assigned(onTheFirst, null), agreementOf(onTheFirst))
                        .days()
                        .returned())
                .isFalse();
        var theDayBefore = grant(5, "2020-12-31");
        assertThat(expired("2021-07-01T00:00:00Z", new Voucher.Assigned(theDayBefore, null), agreementOf(theDayBefore))
                        .days()
                        .returned())
                .isTrue();
    }

    @Test
    void daysThatReturnInTimeButAreRecordedAfterTheRemovalAreRemovedAtOnce() {
        var grant = grant(5, "2020-12-31");
        var emptied = Given.after(
                agreementOf(grant),
                new PoolDaysRemoved(AgreementId.of("V-1"), grant.program(), 25, Instant.parse("2021-07-01T00:00:00Z")));
        var decided = events(decide("2021-07-02T00:00:00Z", new Voucher.Assigned(grant, null), emptied));
        assertThat(decided).hasSize(2);
        assertThat(Given.after(emptied, decided.toArray(DomainEvent[]::new))
                        .pool(grant.program())
                        .orElseThrow()
                        .balance())
                .isZero();
    }

    private static VoucherExpired expired(String now, Voucher.Issued voucher, Agreement agreement) {
        return (VoucherExpired) events(decide(now, voucher, agreement)).getFirst();
    }

    private static Decision decide(String now, Voucher.Issued voucher, Agreement agreement) {
        return ExpiryDecision.decide(new ExpireVoucher(VoucherId.of("PS-1"), Instant.parse(now)), voucher, agreement);
    }
}
