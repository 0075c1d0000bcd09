package dev.vouchsafe.voucher.agreement;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.PoolFact.AgreementEnded;
import dev.vouchsafe.voucher.domain.PoolFact.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolFact.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolFact.DaysConverted;
import dev.vouchsafe.voucher.domain.PoolFact.DaysRefused;
import dev.vouchsafe.voucher.domain.PoolFact.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherWithdrawn;
import java.time.Instant;
import java.util.Optional;

/**
 * One fact of a pool.
 *
 * @param fact      what happened: activated, accrued, converted, taken, returned, forfeited, removed, ended or refused
 * @param days      how many days it is about; 0 where it is about none
 * @param change    what it adds to the balance; negative if it takes
 * @param voucherId the voucher that took or gave them back; null if none
 * @param why       null unless there is something to say
 */
record PoolEntry(long position, String fact, int days, int change, VoucherId voucherId, String why, Instant at, Instant recordedAt) {

    static Optional<PoolEntry> of(RecordedEvent event, String program) {
        return Optional.ofNullable(switch (event.fact()) {
            case BenefitActivated e when e.program().equals(program) -> entry(event, "activated", 0, 0, null, "activated on " + e.activatedOn());
            case DaysAccrued e when e.program().equals(program) -> entry(event, "accrued", e.days(), e.days(), null, "accrued on " + e.accruedOn());
            case DaysConverted e when e.program().equals(program) -> entry(event, "converted", e.days(), e.days(), null, "converted on " + e.accruedOn());
            case DaysRefused e when e.program().equals(program) -> entry(event, "refused", e.days(), 0, null, e.reasons().getFirst().detail());
            case AgreementEnded e -> entry(event, "ended", 0, 0, null, "runs through " + e.endedOn());
            case PoolDaysRemoved e when e.program().equals(program) -> entry(event, "removed", e.days(), -e.days(), null, null);
            case VoucherAssigned e when e.grant().program().equals(program) ->
                    entry(event, "taken", e.grant().level(), -e.grant().level(), e.voucherId(), "assigned on " + e.grant().assignedOn());
            case VoucherExpired e when e.program().equals(program) -> givenBack(event, e.days(), e.voucherId());
            case VoucherWithdrawn e when e.program().equals(program) -> givenBack(event, e.days(), e.voucherId());
            default -> null;
        });
    }

    private static PoolEntry givenBack(RecordedEvent event, GivenBack days, VoucherId voucherId) {
        return days.returned()
                ? entry(event, "returned", days.days(), days.days(), voucherId, days.why())
                : entry(event, "forfeited", days.days(), 0, voucherId, days.why());
    }

    private static PoolEntry entry(RecordedEvent event, String fact, int days, int change, VoucherId voucherId, String why) {
        return new PoolEntry(event.position(), fact, days, change, voucherId, why, event.fact().at(), event.recordedAt());
    }
}
