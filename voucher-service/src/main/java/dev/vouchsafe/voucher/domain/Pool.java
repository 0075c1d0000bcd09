package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysConverted;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import java.time.Instant;

/**
 * The pool of days of one agreement in one program: the sum of its events. Days; never negative.
 *
 * @param forfeited taken days that will not come back; they do not change the balance
 * @param emptied whether the calendar's removal is recorded
 */
public record Pool(
        BenefitActivated activation,
        int accrued,
        int converted,
        int taken,
        int returned,
        int forfeited,
        int removed,
        boolean emptied) {

    static Pool of(BenefitActivated activation) {
        return new Pool(activation, 0, 0, 0, 0, 0, 0, false);
    }

    /** What the events come to. */
    public int balance() {
        return accrued + converted - taken + returned - removed;
    }

    /** What can be taken at the instant: nothing any more from the removal on, whether or not it is recorded yet. */
    public int availableAt(Instant at) {
        return isClosedAt(at) ? 0 : balance();
    }

    /** Whether the program has removed, or is due to remove, what the pool holds. */
    public boolean isClosedAt(Instant at) {
        return !at.isBefore(activation.removedAt());
    }

    Pool evolve(Object event) {
        return switch (event) {
            case DaysAccrued e ->
                new Pool(activation, accrued + e.days(), converted, taken, returned, forfeited, removed, emptied);
            case DaysConverted e ->
                new Pool(activation, accrued, converted + e.days(), taken, returned, forfeited, removed, emptied);
            case VoucherAssigned e ->
                new Pool(
                        activation,
                        accrued,
                        converted,
                        taken + e.grant().entitlement().level(),
                        returned,
                        forfeited,
                        removed,
                        emptied);
            case VoucherExpired e -> givenBack(e.days());
            case VoucherWithdrawn e -> givenBack(e.days());
            case PoolDaysRemoved e ->
                new Pool(activation, accrued, converted, taken, returned, forfeited, removed + e.days(), true);
            default -> this;
        };
    }

    private Pool givenBack(GivenBack days) {
        return days.returned()
                ? new Pool(activation, accrued, converted, taken, returned + days.days(), forfeited, removed, emptied)
                : new Pool(activation, accrued, converted, taken, returned, forfeited + days.days(), removed, emptied);
    }
}
