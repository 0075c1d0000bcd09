package dev.vouchsafe.voucher.domain;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The vouchers that were taken from an agreement's pools and have not given their days back. Redeemed ones are among
 * them: a redemption is no matter of the pool. Each event adds a link to those before it, so that one more costs the
 * same however many there are.
 */
public final class TakenVouchers {

    public static final TakenVouchers NONE = new TakenVouchers(null, null, null, null, null);

    private final @Nullable TakenVouchers before;
    private final @Nullable VoucherId voucherId;
    private final @Nullable String program;
    /** The first one: an extension only makes a life longer. Null where the voucher was closed. */
    private final @Nullable Instant deadline;

    private final @Nullable LocalDate deadlineDay;

    private TakenVouchers(
            @Nullable TakenVouchers before,
            @Nullable VoucherId voucherId,
            @Nullable String program,
            @Nullable Instant deadline,
            @Nullable LocalDate deadlineDay) {
        this.before = before;
        this.voucherId = voucherId;
        this.program = program;
        this.deadline = deadline;
        this.deadlineDay = deadlineDay;
    }

    /** After an event of the agreement. */
    public TakenVouchers evolve(Object event) {
        return switch (event) {
            case VoucherAssigned e ->
                new TakenVouchers(
                        this,
                        e.voucherId(),
                        e.grant().program(),
                        e.grant().validity().deadline(),
                        e.grant().validity().dayOf(e.grant().validity().deadline()));
            case VoucherExpired e -> new TakenVouchers(this, e.voucherId(), null, null, null);
            case VoucherWithdrawn e -> new TakenVouchers(this, e.voucherId(), null, null, null);
            default -> this;
        };
    }

    /** Those that may be overdue at an instant, in the order in which they were assigned. */
    public List<VoucherId> overAt(Instant at) {
        return over(at, taken -> true);
    }

    /** Those of them whose days would return to a program's pool, which nothing returns to after its last day. */
    public List<VoucherId> returningAt(Instant at, String toProgram, LocalDate lastDay) {
        return over(
                at,
                taken -> toProgram.equals(taken.program)
                        && !requireNonNull(taken.deadlineDay).isAfter(lastDay));
    }

    private List<VoucherId> over(Instant at, Predicate<TakenVouchers> asked) {
        var closed = new HashSet<VoucherId>();
        var found = new ArrayList<VoucherId>();
        for (var taken = this; taken.before != null; taken = taken.before) {
            if (taken.deadline == null) {
                closed.add(requireNonNull(taken.voucherId));
            } else if (!at.isBefore(taken.deadline) && asked.test(taken) && !closed.contains(taken.voucherId)) {
                found.add(requireNonNull(taken.voucherId));
            }
        }
        return found.reversed();
    }
}
