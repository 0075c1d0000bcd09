package dev.vouchsafe.voucher.release;

import static dev.vouchsafe.voucher.Given.OTHER_PARTNER;
import static dev.vouchsafe.voucher.Given.PARTNER;
import static dev.vouchsafe.voucher.Given.codes;
import static dev.vouchsafe.voucher.Given.events;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.Releaser;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReleaseDecisionTest {

    @Test
    void aReleasedVoucherIsAssignedAgainAndItsPartnerStillKnowsIt() {
        var released = events(ReleaseDecision.decide(by(PARTNER), Given.reserved(), Given.PROGRAMS))
                .getFirst();
        var voucher = (Voucher.Assigned) VoucherEvolution.evolve(Given.reserved(), released);
        assertThat(voucher.grant()).isEqualTo(Given.reserved().grant());
        assertThat(voucher.knownTo(PARTNER)).isTrue();
        assertThat(voucher.knownTo(OTHER_PARTNER)).isFalse();
    }

    @Test
    void theOperatorReleasesForAnyPartner() {
        var released = (ReservationReleased) events(ReleaseDecision.decide(
                        new ReleaseBody("abandoned", null).byOperator(VoucherId.of("PS-1"), on("2021-05-03")),
                        Given.reserved(),
                        Given.PROGRAMS))
                .getFirst();
        assertThat(released.by()).isEqualTo(Releaser.OPERATOR);
        assertThat(released.partnerId()).isEqualTo(PARTNER);
    }

    @Test
    @DisplayName("voucher-not-found: for a partner that neither holds it nor released it last")
    void voucherNotFound() {
        assertThat(codes(ReleaseDecision.decide(by(OTHER_PARTNER), Given.reserved(), Given.PROGRAMS)))
                .containsExactly("voucher-not-found");
        assertThat(codes(ReleaseDecision.decide(by(PARTNER), Given.assigned(), Given.PROGRAMS)))
                .containsExactly("voucher-not-found");
    }

    @Test
    @DisplayName("not-reserved: released before, or withdrawn after that")
    void notReserved() {
        assertThat(codes(ReleaseDecision.decide(by(PARTNER), new Voucher.Assigned(grant(5), PARTNER), Given.PROGRAMS)))
                .containsExactly("not-reserved");
        assertThat(codes(ReleaseDecision.decide(
                        by(PARTNER), new Voucher.Withdrawn(grant(5), PARTNER, on("2021-04-20")), Given.PROGRAMS)))
                .containsExactly("not-reserved");
    }

    @Test
    @DisplayName("already-reported: not once a report is in")
    void alreadyReported() {
        assertThat(codes(ReleaseDecision.decide(by(PARTNER), Given.reported(), Given.PROGRAMS)))
                .containsExactly("already-reported");
    }

    @Test
    @DisplayName("already-redeemed")
    void alreadyRedeemed() {
        assertThat(codes(ReleaseDecision.decide(by(PARTNER), Given.redeemed(), Given.PROGRAMS)))
                .containsExactly("already-redeemed");
    }

    @Test
    @DisplayName("voucher-expired")
    void voucherExpired() {
        var late = new ReleaseReservation(
                VoucherId.of("PS-1"), PARTNER, "other", "text", Instant.parse("2021-09-12T00:00:00Z"));
        assertThat(codes(ReleaseDecision.decide(late, Given.reported(), Given.PROGRAMS)))
                .containsExactly("voucher-expired");
    }

    @Test
    @DisplayName("malformed: a partner's reason outside the list, or other without a text")
    void malformed() {
        assertThatThrownBy(
                        () -> new ReleaseBody("bored", null).byPartner(VoucherId.of("PS-1"), PARTNER, on("2021-05-03")))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.field()).isEqualTo("reason"));
        assertThatThrownBy(
                        () -> new ReleaseBody("other", null).byPartner(VoucherId.of("PS-1"), PARTNER, on("2021-05-03")))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.field()).isEqualTo("text"));
        for (var reason : List.of("program-changed", "engagement-cancelled", "customer-chose-other-partner")) {
            assertThat(new ReleaseBody(reason, null)
                            .byPartner(VoucherId.of("PS-1"), PARTNER, on("2021-05-03"))
                            .reason())
                    .isEqualTo(reason);
        }
    }

    private static ReleaseReservation by(PartnerId partner) {
        return new ReleaseReservation(VoucherId.of("PS-1"), partner, "engagement-cancelled", null, on("2021-05-03"));
    }
}
