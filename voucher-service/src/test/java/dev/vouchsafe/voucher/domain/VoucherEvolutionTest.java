package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VoucherEvolutionTest {

    @Test
    void anAmendmentExtendsWhatIsOpenAndWasAssignedBefore() {
        assertThat(lastDayAfterTheAmendment("2020-03-31", on("2020-05-04"))).isEqualTo("2020-12-26");
        assertThat(lastDayAfterTheAmendment("2020-04-01", on("2020-05-04"))).isEqualTo("2020-09-28");
    }

    @Test
    void anAmendmentDoesNotReviveWhatIsOverThoughItsExpiryIsNotRecordedYet() {
        assertThat(lastDayAfterTheAmendment("2019-11-04", Instant.parse("2020-05-03T00:00:00Z")))
                .isEqualTo("2020-05-02");
        assertThat(lastDayAfterTheAmendment("2019-11-04", Instant.parse("2020-05-02T23:59:59Z")))
                .isEqualTo("2020-07-31");
    }

    @Test
    void anAmendmentOfAnotherProgramIsNoneOfItsBusiness() {
        var other = new ProgramAmended(
                "training-vouchers", "spring", day("2020-04-01"), 90, "why", day("2020-05-04"), on("2020-05-04"));
        var voucher = new Voucher.Assigned(grant(5, "2020-03-31"), null);
        assertThat(VoucherEvolution.evolve(voucher, other)).isEqualTo(voucher);
    }

    @Test
    void anEventThatDoesNotFitTheStateIsACorruptLog() {
        assertThatThrownBy(() -> VoucherEvolution.evolve(
                        Given.assigned(),
                        new VoucherRedeemed(
                                VoucherId.of("PS-1"), PartnerId.of("P-1"), day("2021-05-03"), on("2021-05-03"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PS-1");
    }

    private static String lastDayAfterTheAmendment(String assignedOn, Instant published) {
        var amended = new ProgramAmended(
                PROGRAM.id(), "spring", day("2020-04-01"), 90, "why", PROGRAM.dayOf(published), published);
        return ((Voucher.Open) VoucherEvolution.evolve(new Voucher.Assigned(grant(5, assignedOn), null), amended))
                .grant()
                .validity()
                .lastDay()
                .toString();
    }
}
