package dev.vouchsafe.voucher.withdrawal;

import static dev.vouchsafe.voucher.Given.agreementOf;
import static dev.vouchsafe.voucher.Given.codes;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.grant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WithdrawalDecisionTest {

    @Test
    void theDaysReturnThroughJune2021() {
        assertThat(withdrawn("2021-06-30T23:59:59Z").days().returned()).isTrue();
        assertThat(withdrawn("2021-07-01T00:00:00Z").days().returned()).isFalse();
    }

    @Test
    @DisplayName("voucher-not-found: of another customer's agreement")
    void voucherNotFound() {
        var foreign = new WithdrawVoucher(
                VoucherId.of("PS-1"), Set.of(AgreementId.of("V-2")), Instant.parse("2021-05-03T09:00:00Z"));
        assertThat(codes(WithdrawalDecision.decide(foreign, Given.assigned(), agreementOf(grant(5)), Given.PROGRAMS)))
                .containsExactly("voucher-not-found");
    }

    @Test
    @DisplayName("voucher-not-available: only while assigned")
    void voucherNotAvailable() {
        for (var voucher : List.of(Given.reserved(), Given.reported(), Given.redeemed(), Given.withdrawn())) {
            assertThat(codes(decide("2021-05-03T09:00:00Z", voucher))).containsExactly("voucher-not-available");
        }
    }

    @Test
    @DisplayName("voucher-expired")
    void voucherExpired() {
        assertThat(codes(decide("2021-09-12T00:00:00Z", Given.assigned()))).containsExactly("voucher-expired");
    }

    private static VoucherWithdrawn withdrawn(String at) {
        return (VoucherWithdrawn) events(decide(at, Given.assigned())).getFirst();
    }

    private static Decision decide(String at, Voucher.Issued voucher) {
        return WithdrawalDecision.decide(
                new WithdrawVoucher(VoucherId.of("PS-1"), Set.of(AgreementId.of("V-1")), Instant.parse(at)),
                voucher,
                agreementOf(grant(5)),
                Given.PROGRAMS);
    }
}
