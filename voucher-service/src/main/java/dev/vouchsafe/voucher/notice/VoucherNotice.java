package dev.vouchsafe.voucher.notice;

import static dev.vouchsafe.contracts.notice.NoticeKind.VOUCHER_ASSIGNED;
import static dev.vouchsafe.contracts.notice.NoticeKind.VOUCHER_EXPIRED;
import static dev.vouchsafe.contracts.notice.NoticeKind.VOUCHER_REDEEMED;
import static dev.vouchsafe.contracts.notice.NoticeKind.VOUCHER_RELEASED;
import static dev.vouchsafe.contracts.notice.NoticeKind.VOUCHER_REMINDER;
import static dev.vouchsafe.contracts.notice.NoticeKind.VOUCHER_RESCHEDULED;
import static dev.vouchsafe.contracts.notice.NoticeKind.VOUCHER_RESERVED;
import static dev.vouchsafe.contracts.notice.NoticeKind.VOUCHER_WITHDRAWN;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.Plan;
import dev.vouchsafe.voucher.domain.ReminderEvent.VoucherReminded;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationRescheduled;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssigned;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExpired;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherReserved;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a voucher since an event.
 *
 * @param partnerId the partner that is told; null for none
 */
record VoucherNotice(NoticeKind kind, @Nullable PartnerId partnerId, NoticeFacts facts) {

    /**
     * Says it of the voucher as it stands right after the event. Empty for an event of which nobody is told: that can
     * be seen without the voucher.
     */
    static Optional<Function<Voucher.Issued, VoucherNotice>> of(VoucherEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case VoucherAssigned e -> voucher -> new VoucherNotice(VOUCHER_ASSIGNED, null, assigned(voucher));
                    case VoucherReserved e -> voucher -> reserved(e, voucher);
                    case ReservationRescheduled e ->
                        voucher -> held(
                                VOUCHER_RESCHEDULED, voucher.holder().orElseThrow(), planned(facts(voucher), e.plan()));
                    case ReservationReleased e -> voucher -> released(e, voucher);
                    case VoucherRedeemed e ->
                        voucher -> held(
                                VOUCHER_REDEEMED, e.partnerId(), id(voucher).with("redeemedOn", e.redeemedOn()));
                    case VoucherExpired e -> voucher -> expired(e, voucher);
                    case VoucherWithdrawn e -> voucher -> withdrawn(e, voucher);
                    default -> null;
                });
    }

    private static VoucherNotice reserved(VoucherReserved e, Voucher.Issued voucher) {
        return held(
                VOUCHER_RESERVED,
                e.reservation().partnerId(),
                planned(facts(voucher), e.reservation().plan())
                        .with("engagement", e.reservation().delivery().engagement()));
    }

    private static VoucherNotice released(ReservationReleased e, Voucher.Issued voucher) {
        return held(
                VOUCHER_RELEASED,
                e.partnerId(),
                facts(voucher)
                        .with("by", e.by() == VoucherEvent.Releaser.PARTNER ? "partner" : "operator")
                        .with("reason", e.reason())
                        .with("text", e.text()));
    }

    private static VoucherNotice expired(VoucherExpired e, Voucher.Issued voucher) {
        return new VoucherNotice(
                VOUCHER_EXPIRED,
                e.partnerId(),
                days(facts(voucher), e.days()).with("closedBy", e.closedBy().id()));
    }

    private static VoucherNotice withdrawn(VoucherWithdrawn e, Voucher.Issued voucher) {
        return new VoucherNotice(
                VOUCHER_WITHDRAWN,
                null,
                days(id(voucher), e.days())
                        .with("withdrawnOn", voucher.grant().validity().dayOf(e.at())));
    }

    /** @param voucher as it stands when people are reminded of it */
    static VoucherNotice of(VoucherReminded reminded, Voucher.Issued voucher) {
        var holder = voucher.holder().orElse(null);
        return new VoucherNotice(
                VOUCHER_REMINDER,
                holder,
                facts(voucher)
                        .with("daysBefore", reminded.daysBefore())
                        .with("status", voucher.status())
                        .with("missing", missing(voucher))
                        .with("partnerId", holder));
    }

    /** What is still to be done with it, in its order. */
    private static List<String> missing(Voucher.Issued voucher) {
        return switch (voucher) {
            case Voucher.Assigned assigned -> List.of("reservation", "report", "redemption");
            case Voucher.Reserved reserved -> List.of("report", "redemption");
            case Voucher.Reported reported -> List.of("redemption");
            default -> List.of();
        };
    }

    private static VoucherNotice held(NoticeKind kind, PartnerId partnerId, NoticeFacts facts) {
        return new VoucherNotice(kind, partnerId, facts.with("partnerId", partnerId));
    }

    private static NoticeFacts id(Voucher.Issued voucher) {
        return NoticeFacts.NONE.with("voucherId", voucher.grant().voucherId());
    }

    private static NoticeFacts facts(Voucher.Issued voucher) {
        return id(voucher).with("lastDay", voucher.grant().validity().usableThrough());
    }

    private static NoticeFacts assigned(Voucher.Issued voucher) {
        var grant = voucher.grant();
        return facts(voucher)
                .with("agreementId", grant.agreementId())
                .with("offering", grant.entitlement().offering())
                .with("level", grant.entitlement().level())
                .with("assignedOn", grant.validity().assignedOn());
    }

    private static NoticeFacts planned(NoticeFacts facts, Plan plan) {
        return facts.with("plannedFrom", plan.plannedFrom())
                .with("plannedTo", plan.plannedTo())
                .with("plannedDays", plan.plannedDays())
                .with("consultantId", plan.consultantId());
    }

    private static NoticeFacts days(NoticeFacts facts, GivenBack days) {
        return facts.with("daysReturned", days.returned() ? days.days() : 0)
                .with("daysForfeited", days.returned() ? 0 : days.days());
    }
}
