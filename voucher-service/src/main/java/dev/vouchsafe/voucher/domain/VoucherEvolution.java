package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.voucher.domain.Voucher.Assigned;
import dev.vouchsafe.voucher.domain.Voucher.Expired;
import dev.vouchsafe.voucher.domain.Voucher.Held;
import dev.vouchsafe.voucher.domain.Voucher.Open;
import dev.vouchsafe.voucher.domain.Voucher.Redeemed;
import dev.vouchsafe.voucher.domain.Voucher.Reported;
import dev.vouchsafe.voucher.domain.Voucher.Reserved;
import dev.vouchsafe.voucher.domain.Voucher.Withdrawn;
import dev.vouchsafe.voucher.domain.VoucherEvent.ContactsChanged;
import dev.vouchsafe.voucher.domain.VoucherEvent.DeliverableUploaded;
import dev.vouchsafe.voucher.domain.VoucherEvent.EngagementReported;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationRescheduled;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import java.time.Instant;

/** How each event changes a voucher. Total: an event that does not fit the state is a corrupt log and says so. */
public final class VoucherEvolution {

    private VoucherEvolution() {}

    /** The voucher after the event; of others than its own, amendments count. */
    public static Voucher evolve(Voucher voucher, Object event) {
        return switch (event) {
            case ProgramAmended amended ->
                voucher instanceof Open open && amended.extendsOpen(open.grant())
                        ? open.with(amended.applyTo(open.grant()))
                        : voucher;
            case VoucherEvent own -> applied(voucher, own);
            default -> voucher;
        };
    }

    /** The voucher as it stands at an instant: from its deadline on it is expired, recorded or not. */
    public static Voucher standing(Voucher voucher, Instant at) {
        return voucher instanceof Open open && open.grant().validity().isOverAt(at)
                ? new Expired(
                        open,
                        open.grant().validity().closedBy(),
                        open.grant().validity().deadline())
                : voucher;
    }

    private static Voucher applied(Voucher voucher, VoucherEvent event) {
        return switch (event) {
            case VoucherAssigned e -> new Assigned(e.grant(), null);
            case VoucherAssignmentRefused e -> voucher;
            case VoucherReserved e ->
                new Reserved(in(voucher, Assigned.class, e).grant(), e.reservation());
            case ReservationRescheduled e -> {
                var reserved = in(voucher, Reserved.class, e);
                yield new Reserved(reserved.grant(), reserved.reservation().with(e.plan()));
            }
            case ReservationReleased e ->
                new Assigned(in(voucher, Reserved.class, e).grant(), e.partnerId());
            case DeliverableUploaded e -> uploaded(in(voucher, Held.class, e), e.deliverable());
            case EngagementReported e -> {
                var held = in(voucher, Held.class, e);
                yield new Reported(held.grant(), held.reservation(), e.report());
            }
            case VoucherRedeemed e -> {
                var reported = in(voucher, Reported.class, e);
                yield new Redeemed(reported.grant(), reported.reservation(), reported.report(), e.at());
            }
            case VoucherExpired e -> new Expired(in(voucher, Open.class, e), e.closedBy(), e.at());
            case VoucherWithdrawn e -> {
                var assigned = in(voucher, Assigned.class, e);
                yield new Withdrawn(assigned.grant(), assigned.releasedBy(), e.at());
            }
            case VoucherExtended e -> {
                var open = in(voucher, Open.class, e);
                yield open.with(open.grant().extendedBy(new Extension(e.days(), null), e.lastDay()));
            }
            case ContactsChanged e -> {
                var open = in(voucher, Open.class, e);
                yield open.with(open.grant().with(e.contacts()));
            }
        };
    }

    private static Held uploaded(Held held, Deliverable deliverable) {
        var reservation = held.reservation().with(deliverable);
        return switch (held) {
            case Reserved reserved -> new Reserved(reserved.grant(), reservation);
            case Reported reported -> new Reported(reported.grant(), reservation, reported.report());
        };
    }

    private static <S extends Voucher> S in(Voucher voucher, Class<S> state, VoucherEvent event) {
        if (!state.isInstance(voucher)) {
            throw new IllegalStateException("voucher %s is %s and cannot take %s"
                    .formatted(
                            event.voucherId(),
                            voucher.status(),
                            event.getClass().getSimpleName()));
        }
        return state.cast(voucher);
    }
}
