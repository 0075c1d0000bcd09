package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.Pool;
import dev.vouchsafe.voucher.domain.PoolEvent.AgreementEnded;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysConverted;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysRefused;
import dev.vouchsafe.voucher.domain.PoolEvent.PoolDaysRemoved;
import dev.vouchsafe.voucher.domain.PoolMovement;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import dev.vouchsafe.voucher.domain.VoucherText;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event of a pool.
 *
 * @param position its place in the log; null for what a deadline that has passed will record
 * @param fact what happened: activated, accrued, converted, taken, returned, forfeited, removed, ended or refused
 * @param days how many days it is about; 0 where it is about none
 * @param change what it adds to the balance; negative if it takes
 * @param voucherId the voucher that took or gave them back; null if none
 * @param why one clause or sentence
 * @param at when it took effect
 * @param recordedAt null as {@code position}
 */
record PoolLedgerEntry(
        @Nullable Long position,
        String fact,
        int days,
        int change,
        @Nullable VoucherId voucherId,
        Sentence why,
        Instant at,
        @Nullable Instant recordedAt) {

    static Optional<PoolLedgerEntry> of(RecordedEvent event, Pool pool) {
        return of(event.payload(), pool)
                .map(entry -> new PoolLedgerEntry(
                        event.position(),
                        entry.fact(),
                        entry.days(),
                        entry.change(),
                        entry.voucherId(),
                        entry.why(),
                        entry.at(),
                        event.recordedAt()));
    }

    /** The entry of an event that is not recorded yet; empty for what is about another pool. */
    static Optional<PoolLedgerEntry> of(DomainEvent event, Pool pool) {
        return isOf(pool.activation().program(), event) ? Optional.ofNullable(entry(event)) : Optional.empty();
    }

    private static boolean isOf(String program, DomainEvent event) {
        return switch (event) {
            case PoolMovement e -> e.program().equals(program);
            case BenefitActivated e -> e.program().equals(program);
            case DaysRefused e -> e.program().equals(program);
            default -> true;
        };
    }

    private static @Nullable PoolLedgerEntry entry(DomainEvent event) {
        return switch (event) {
            case BenefitActivated e ->
                entry(e, "activated", 0, 0, null, VoucherText.ACTIVATED_ON.with("day", e.activatedOn()));
            case DaysAccrued e ->
                entry(e, "accrued", e.days(), e.days(), null, VoucherText.ACCRUED_ON.with("day", e.accruedOn()));
            case DaysConverted e ->
                entry(e, "converted", e.days(), e.days(), null, VoucherText.CONVERTED_ON.with("day", e.accruedOn()));
            case DaysRefused e ->
                entry(
                        e,
                        "refused",
                        e.days(),
                        0,
                        null,
                        Sentence.asItIs(e.reasons().getFirst().detail()));
            case AgreementEnded e -> entry(e, "ended", 0, 0, null, VoucherText.RUNS_THROUGH.with("day", e.endedOn()));
            case PoolDaysRemoved e -> {
                var why = VoucherText.POOL_REMOVED.with("at", e.at());
                yield entry(e, "removed", e.days(), -e.days(), null, why);
            }
            case VoucherAssigned e -> {
                int days = e.grant().entitlement().level();
                var assignedOn = e.grant().validity().assignedOn();
                yield entry(e, "taken", days, -days, e.voucherId(), VoucherText.ASSIGNED_ON.with("day", assignedOn));
            }
            case VoucherExpired e -> givenBack(e, e.days(), e.voucherId());
            case VoucherWithdrawn e -> givenBack(e, e.days(), e.voucherId());
            default -> null;
        };
    }

    private static PoolLedgerEntry givenBack(DomainEvent event, GivenBack days, VoucherId voucherId) {
        return days.returned()
                ? entry(event, "returned", days.days(), days.days(), voucherId, Sentence.asItIs(days.why()))
                : entry(event, "forfeited", days.days(), 0, voucherId, Sentence.asItIs(days.why()));
    }

    private static PoolLedgerEntry entry(
            DomainEvent event, String what, int days, int change, @Nullable VoucherId voucherId, Sentence why) {
        return new PoolLedgerEntry(null, what, days, change, voucherId, why, event.at(), null);
    }
}
