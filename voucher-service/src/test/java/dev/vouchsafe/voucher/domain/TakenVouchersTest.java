package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TakenVouchersTest {

    private static final Instant DEADLINE =
            Given.grant(5, "2020-06-01").validity().deadline();

    private final TakenVouchers taken = TakenVouchers.NONE
            .evolve(assigned("PS-1", "2020-06-01"))
            .evolve(assigned("PS-2", "2020-06-01"))
            .evolve(assigned("PS-3", "2020-06-02"));

    @Test
    void areOverFromTheirFirstDeadlineUntilTheyAreClosed() {
        assertThat(taken.overAt(DEADLINE.minusNanos(1))).isEmpty();
        assertThat(taken.overAt(DEADLINE)).containsExactly(VoucherId.of("PS-1"), VoucherId.of("PS-2"));
        var expired = new VoucherExpired(
                VoucherId.of("PS-1"),
                AgreementId.of("V-1"),
                PROGRAM.id(),
                null,
                ClosedBy.VOUCHER_LIFE,
                new GivenBack(5, true, "in time"),
                null,
                DEADLINE);
        assertThat(taken.evolve(expired).overAt(DEADLINE)).containsExactly(VoucherId.of("PS-2"));
        assertThat(taken.evolve("another event")).isSameAs(taken);
    }

    @Test
    void returnToTheirOwnProgramWhileItsAgreementRuns() {
        var late = DEADLINE.plusSeconds(86_400);
        assertThat(taken.returningAt(late, PROGRAM.id(), day("2022-10-31"))).hasSize(3);
        assertThat(taken.returningAt(late, PROGRAM.id(), PROGRAM.dayOf(DEADLINE)))
                .containsExactly(VoucherId.of("PS-1"), VoucherId.of("PS-2"));
        assertThat(taken.returningAt(late, "another-program", day("2022-10-31")))
                .isEmpty();
    }

    private static VoucherAssigned assigned(String id, String day) {
        return new VoucherAssigned(aGrant().of(id, "V-1").assignedOn(day(day)).build(), on(day));
    }
}
