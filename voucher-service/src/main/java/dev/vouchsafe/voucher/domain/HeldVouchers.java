package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import java.util.LinkedHashSet;
import java.util.Set;

/** The vouchers that a partner holds. */
public record HeldVouchers(Set<VoucherId> ids) {

    public static final HeldVouchers NONE = new HeldVouchers(Set.of());

    /** After an event of a voucher that the partner held, or holds from now on. */
    public static HeldVouchers evolve(HeldVouchers held, Object event) {
        return switch (event) {
            case VoucherReserved e -> held.changed(e.voucherId(), true);
            case ReservationReleased e -> held.changed(e.voucherId(), false);
            case VoucherRedeemed e -> held.changed(e.voucherId(), false);
            case VoucherExpired e -> held.changed(e.voucherId(), false);
            default -> held;
        };
    }

    private HeldVouchers changed(VoucherId voucherId, boolean holds) {
        var more = new LinkedHashSet<VoucherId>(ids);
        if (holds) {
            more.add(voucherId);
        } else {
            more.remove(voucherId);
        }
        return new HeldVouchers(more);
    }
}
