package dev.vouchsafe.voucher.extension;

import static dev.vouchsafe.voucher.Given.codes;
import static dev.vouchsafe.voucher.Given.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.Extension;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvolution;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExtensionDecisionTest {

    @Test
    void theNewLastDayCountsFromThenOn() {
        for (var voucher : List.of(Given.assigned(), Given.reserved(), Given.reported())) {
            var extended = (Voucher.Open) VoucherEvolution.evolve(
                    voucher, events(decide("2021-09-11T23:59:59Z", voucher)).getFirst());
            assertThat(extended.grant().validity().lastDay()).isEqualTo("2021-09-21");
            assertThat(extended.grant().validity().deadline()).isEqualTo("2021-09-22T00:00:00Z");
        }
    }

    @Test
    @DisplayName("voucher-not-available: a withdrawn one")
    void voucherNotAvailable() {
        assertThat(codes(decide("2021-05-03T09:00:00Z", Given.withdrawn()))).containsExactly("voucher-not-available");
    }

    @Test
    @DisplayName("already-redeemed")
    void alreadyRedeemed() {
        assertThat(codes(decide("2021-06-03T09:00:00Z", Given.redeemed()))).containsExactly("already-redeemed");
    }

    @Test
    @DisplayName("voucher-expired: what has ended is not revived")
    void voucherExpired() {
        assertThat(codes(decide("2021-09-12T00:00:00Z", Given.assigned()))).containsExactly("voucher-expired");
    }

    @Test
    @DisplayName(
            "malformed: days that lead beyond the last day that can be written, also by many extensions and amendments")
    void aLifeEndsByTheLastDayThatCanBeWritten() {
        var atTheEdge = new Voucher.Assigned(
                Given.grant(5).extendedBy(new Extension(2_913_000, null), Grant.LATEST_DAY.minusDays(10)), null);
        assertThat(codes(decide("2021-05-03T09:00:00Z", atTheEdge))).isEmpty();
        var longer = new Voucher.Assigned(
                Given.grant(5).extendedBy(new Extension(2_913_000, null), Grant.LATEST_DAY.minusDays(9)), null);
        assertThat(codes(decide("2021-05-03T09:00:00Z", longer))).containsExactly("malformed");
        var amendment = new ProgramAmended(
                Given.PROGRAM.id(),
                "more",
                Given.day("2021-06-30"),
                90,
                "more",
                Given.day("2021-05-03"),
                Given.on("2021-05-03"));
        assertThat(amendment.applyTo(longer.grant()).validity().lastDay()).isEqualTo(Grant.LATEST_DAY);
    }

    private static Decision decide(String at, Voucher.Issued voucher) {
        return ExtensionDecision.decide(
                new ExtendVoucher(VoucherId.of("PS-1"), 10, "why", Instant.parse(at)), voucher, Given.PROGRAMS);
    }
}
