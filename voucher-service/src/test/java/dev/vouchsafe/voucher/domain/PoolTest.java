package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.on;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.voucher.Given;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysConverted;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final AgreementId AGREEMENT = AgreementId.of("V-1");
    private static final Grant GRANT = aGrant().level(5).build();
    private static final Instant REMOVAL = PROGRAM.startOf(PROGRAM.calendar().poolsRemovedFrom());

    @Test
    void accruedConvertedAndReturnedDaysAreThereAndTakenAndRemovedOnesAreNot() {
        var pool = after(
                new DaysConverted(AGREEMENT, PROGRAM.id(), 4, 2, day("2019-12-01"), on("2019-12-01")),
                new VoucherAssigned(GRANT, on("2021-03-15")),
                withdrawn(true));
        assertThat(pool.converted()).isEqualTo(4);
        assertThat(pool.taken()).isEqualTo(5);
        assertThat(pool.returned()).isEqualTo(5);
        assertThat(pool.balance()).isEqualTo(34);

        pool = pool.evolve(new PoolDaysRemoved(AGREEMENT, PROGRAM.id(), 34, REMOVAL));
        assertThat(pool.removed()).isEqualTo(34);
        assertThat(pool.balance()).isZero();
    }

    @Test
    void forfeitedDaysAreCountedAndDoNotComeBack() {
        var pool = after(new VoucherAssigned(GRANT, on("2021-03-15")), withdrawn(false), withdrawn(false));
        assertThat(pool.forfeited()).isEqualTo(10);
        assertThat(pool.returned()).isZero();
        assertThat(pool.balance()).isEqualTo(25);
    }

    @Test
    void nothingIsAvailableFromTheInstantOfTheRemovalOn() {
        assertThat(after().availableAt(REMOVAL.minusNanos(1))).isEqualTo(30);
        assertThat(after().availableAt(REMOVAL)).isZero();
    }

    private static VoucherWithdrawn withdrawn(boolean returned) {
        return new VoucherWithdrawn(
                GRANT.voucherId(), AGREEMENT, PROGRAM.id(), new GivenBack(5, returned, "why"), on("2021-04-01"));
    }

    /** A pool of thirty days, and what happened then. */
    private static Pool after(DomainEvent... events) {
        return Given.after(Given.agreement(30), events).pool(PROGRAM.id()).orElseThrow();
    }
}
