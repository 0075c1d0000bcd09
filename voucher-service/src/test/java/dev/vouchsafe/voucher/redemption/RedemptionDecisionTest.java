package dev.vouchsafe.voucher.redemption;

import static dev.vouchsafe.voucher.Given.OTHER_PARTNER;
import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.codes;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.Given.report;
import static dev.vouchsafe.voucher.Given.reservation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RedemptionDecisionTest {

    @Test
    void aReportedVoucherIsRedeemedThroughItsLastDay() {
        var lastMoment = Instant.parse("2021-09-11T23:59:59Z");
        var event = (VoucherRedeemed) events(RedemptionDecision.decide(
                        new RedeemVoucher(VoucherId.of("PS-1"), PARTNER, lastMoment), Given.reported(), Given.PROGRAMS))
                .getFirst();
        assertThat(event.redeemedOn()).isEqualTo("2021-09-11");
    }

    @Test
    @DisplayName("voucher-not-found")
    void voucherNotFound() {
        assertThat(codes(RedemptionDecision.decide(
                        new RedeemVoucher(VoucherId.of("PS-1"), OTHER_PARTNER, on("2021-05-03")),
                        Given.reported(),
                        Given.PROGRAMS)))
                .containsExactly("voucher-not-found");
    }

    @Test
    @DisplayName("completion-report-missing")
    void completionReportMissing() {
        assertThat(codes(RedemptionDecision.decide(redeem("2021-05-03T09:00:00Z"), Given.reserved(), Given.PROGRAMS)))
                .containsExactly("completion-report-missing");
    }

    @Test
    @DisplayName("voucher-expired: from the instant after the last day on; a report does not save it")
    void voucherExpired() {
        assertThat(codes(RedemptionDecision.decide(redeem("2021-09-12T00:00:00Z"), Given.reported(), Given.PROGRAMS)))
                .containsExactly("voucher-expired");
    }

    @Test
    @DisplayName("redemption-window-closed: the program ends before the voucher's own life")
    void redemptionWindowClosed() {
        var longLived = new Voucher.Reported(grant(5, "2021-12-01"), reservation(grant(5)), report());
        assertThat(codes(RedemptionDecision.decide(redeem("2022-01-01T23:59:59Z"), longLived, Given.PROGRAMS)))
                .isEmpty();
        assertThat(codes(RedemptionDecision.decide(redeem("2022-01-02T00:00:00Z"), longLived, Given.PROGRAMS)))
                .containsExactly("redemption-window-closed");
    }

    @Test
    @DisplayName("not-reserved: released and not reserved again")
    void notReserved() {
        assertThat(codes(RedemptionDecision.decide(
                        redeem("2021-05-03T09:00:00Z"), new Voucher.Assigned(grant(5), PARTNER), Given.PROGRAMS)))
                .containsExactly("not-reserved");
    }

    @Test
    @DisplayName("already-redeemed: also long after its last day")
    void alreadyRedeemed() {
        assertThat(codes(RedemptionDecision.decide(redeem("2022-06-01T09:00:00Z"), Given.redeemed(), Given.PROGRAMS)))
                .containsExactly("already-redeemed");
    }

    private static RedeemVoucher redeem(String at) {
        return new RedeemVoucher(VoucherId.of("PS-1"), PARTNER, Instant.parse(at));
    }
}
