package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The vouchers of level 15 with one engagement for one customer, legal entity and division that are reserved, reported
 * or redeemed. Source: the rule {@code repeat-15-day-engagement}.
 */
public record RepeatGroup(Set<VoucherId> vouchers) {

    /** The level, in days, at which an engagement is not repeated for the same part of a customer. */
    public static final int LEVEL = 15;

    public static final RepeatGroup EMPTY = new RepeatGroup(Set.of());

    /** The group's name, or null below level 15. The parts are kept apart so that no two groups share a name. */
    public static @Nullable String nameFor(Grant grant, EngagementId engagement) {
        if (grant.entitlement().level() != LEVEL) {
            return null;
        }
        var customer = grant.customer();
        return String.join(
                "|",
                quoted(customer.customerId().value()),
                quoted(customer.legalEntity()),
                quoted(customer.division()),
                quoted(engagement.value()));
    }

    /** Whether another voucher of the group is in use. */
    public boolean hasOtherThan(VoucherId voucherId) {
        return vouchers.stream().anyMatch(other -> !other.equals(voucherId));
    }

    /** The group as it stands at an instant: a voucher whose deadline has passed is in use no more, recorded or not. */
    public RepeatGroup standing(Function<VoucherId, Voucher> recorded, Instant at) {
        return new RepeatGroup(vouchers.stream()
                .filter(id -> !(VoucherEvolution.standing(recorded.apply(id), at) instanceof Voucher.Expired))
                .collect(Collectors.toUnmodifiableSet()));
    }

    public static RepeatGroup evolve(RepeatGroup group, Object event) {
        return switch (event) {
            case VoucherReserved e -> group.with(e.voucherId());
            case ReservationReleased e -> group.without(e.voucherId());
            case VoucherExpired e -> group.without(e.voucherId());
            default -> group;
        };
    }

    private RepeatGroup with(VoucherId voucherId) {
        var more = new HashSet<>(vouchers);
        more.add(voucherId);
        return new RepeatGroup(Set.copyOf(more));
    }

    private RepeatGroup without(VoucherId voucherId) {
        var fewer = new HashSet<>(vouchers);
        fewer.remove(voucherId);
        return new RepeatGroup(Set.copyOf(fewer));
    }

    private static String quoted(@Nullable String part) {
        return part == null ? "" : "'" + part.replace("'", "''") + "'";
    }
}
