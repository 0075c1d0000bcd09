package dev.vouchsafe.voucher.publication;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.voucher.DeliverableUploaded;
import dev.vouchsafe.contracts.voucher.DeliveredWork;
import dev.vouchsafe.contracts.voucher.VoucherAssigned;
import dev.vouchsafe.contracts.voucher.VoucherAssignmentRefused;
import dev.vouchsafe.contracts.voucher.VoucherContactsChanged;
import dev.vouchsafe.contracts.voucher.VoucherExpired;
import dev.vouchsafe.contracts.voucher.VoucherExtended;
import dev.vouchsafe.contracts.voucher.VoucherRedeemed;
import dev.vouchsafe.contracts.voucher.VoucherReleased;
import dev.vouchsafe.contracts.voucher.VoucherReported;
import dev.vouchsafe.contracts.voucher.VoucherRescheduled;
import dev.vouchsafe.contracts.voucher.VoucherReserved;
import dev.vouchsafe.contracts.voucher.VoucherWithdrawn;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.GivenBack;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The messages about vouchers, keyed by voucher. A what-if asks what would have been published. */
public final class VoucherMessages {

    private VoucherMessages() {}

    /** Whether the message says more of the voucher than the event does. */
    static boolean sayMoreThanTheEvent(VoucherEvent event) {
        return switch (event) {
            case VoucherEvent.VoucherReserved e -> true;
            case VoucherEvent.ReservationRescheduled e -> true;
            case VoucherEvent.VoucherRedeemed e -> true;
            default -> false;
        };
    }

    /**
     * @param voucher the voucher right after the event; null will do where the message says no more than the event
     * @param recordedAt when the event was recorded
     */
    public static Message of(VoucherEvent event, @Nullable Voucher voucher, Instant recordedAt) {
        return switch (event) {
            case VoucherEvent.VoucherAssigned e -> message(e, VoucherAssigned.TYPE, assigned(e.grant()));
            case VoucherEvent.VoucherAssignmentRefused e ->
                message(
                        e,
                        VoucherAssignmentRefused.TYPE,
                        new VoucherAssignmentRefused(
                                e.voucherId(),
                                e.agreementId(),
                                e.program(),
                                e.reasons().stream().map(Refused::code).toList(),
                                e.messageId(),
                                e.at()));
            case VoucherEvent.VoucherReserved e ->
                message(e, VoucherReserved.TYPE, reserved(grant(requireNonNull(voucher)), e.reservation(), e.at()));
            case VoucherEvent.ReservationRescheduled e ->
                message(
                        e,
                        VoucherRescheduled.TYPE,
                        new VoucherRescheduled(
                                e.voucherId(),
                                requireNonNull((Voucher.Held) voucher)
                                        .reservation()
                                        .partnerId(),
                                e.plan().plannedFrom(),
                                e.plan().plannedTo(),
                                e.plan().plannedDays(),
                                e.plan().consultantId(),
                                e.at()));
            case VoucherEvent.ReservationReleased e ->
                message(
                        e,
                        VoucherReleased.TYPE,
                        new VoucherReleased(
                                e.voucherId(),
                                e.partnerId(),
                                e.by().name().toLowerCase(Locale.ROOT),
                                e.reason(),
                                e.text(),
                                e.at()));
            case VoucherEvent.DeliverableUploaded e ->
                message(
                        e,
                        DeliverableUploaded.TYPE,
                        new DeliverableUploaded(
                                e.voucherId(),
                                e.partnerId(),
                                e.deliverable().name(),
                                e.deliverable().mediaType(),
                                e.deliverable().size(),
                                e.deliverable().sha256(),
                                e.at()));
            case VoucherEvent.EngagementReported e ->
                message(
                        e,
                        VoucherReported.TYPE,
                        new VoucherReported(
                                e.voucherId(),
                                e.partnerId(),
                                e.report().from(),
                                e.report().to(),
                                e.report().onSiteDays(),
                                e.report().offSiteDays(),
                                e.report().deliveredOn(),
                                e.report().consultantId(),
                                e.at()));
            case VoucherEvent.VoucherRedeemed e ->
                message(e, VoucherRedeemed.TYPE, redeemed(requireNonNull((Voucher.Redeemed) voucher), e));
            case VoucherEvent.VoucherExpired e ->
                message(
                        e,
                        VoucherExpired.TYPE,
                        new VoucherExpired(
                                e.voucherId(),
                                e.agreementId(),
                                e.partnerId(),
                                e.closedBy(),
                                returned(e.days()),
                                forfeited(e.days()),
                                e.at(),
                                recordedAt));
            case VoucherEvent.VoucherWithdrawn e ->
                message(
                        e,
                        VoucherWithdrawn.TYPE,
                        new VoucherWithdrawn(
                                e.voucherId(), e.agreementId(), returned(e.days()), forfeited(e.days()), e.at()));
            case VoucherEvent.VoucherExtended e ->
                message(
                        e,
                        VoucherExtended.TYPE,
                        new VoucherExtended(e.voucherId(), e.days(), e.lastDay(), e.reason(), e.at()));
            case VoucherEvent.ContactsChanged e ->
                message(
                        e,
                        VoucherContactsChanged.TYPE,
                        new VoucherContactsChanged(e.voucherId(), e.agreementId(), e.at()));
        };
    }

    private static VoucherAssigned assigned(Grant grant) {
        return new VoucherAssigned(
                grant.voucherId(),
                grant.agreementId(),
                grant.program(),
                grant.entitlement().offering(),
                grant.entitlement().level(),
                grant.validity().assignedOn(),
                grant.validity().lastDay());
    }

    private static VoucherReserved reserved(Grant grant, Reservation r, Instant at) {
        return new VoucherReserved(
                grant.voucherId(),
                grant.agreementId(),
                grant.program(),
                grant.entitlement().offering(),
                grant.entitlement().level(),
                r.partnerId(),
                r.delivery().locationId(),
                r.delivery().locationCountry(),
                r.delivery().engagement(),
                r.delivery().deliveryCountry(),
                r.plan().plannedFrom(),
                r.plan().plannedTo(),
                r.plan().plannedDays(),
                r.plan().consultantId(),
                at);
    }

    private static VoucherRedeemed redeemed(Voucher.Redeemed voucher, VoucherEvent.VoucherRedeemed e) {
        var grant = voucher.grant();
        return new VoucherRedeemed(
                e.voucherId(),
                grant.agreementId(),
                grant.program(),
                grant.entitlement().offering(),
                grant.entitlement().level(),
                e.partnerId(),
                voucher.reservation().delivery().locationId(),
                voucher.reservation().delivery().deliveryCountry(),
                e.redeemedOn(),
                e.at(),
                work(voucher.reservation(), voucher.report()));
    }

    private static DeliveredWork work(Reservation reservation, CompletionReport report) {
        return new DeliveredWork(
                reservation.delivery().engagement(),
                reservation.delivery().locationCountry(),
                reservation.reservedOn(),
                report.from(),
                report.to(),
                report.onSiteDays(),
                report.offSiteDays(),
                report.deliveredOn(),
                report.deliverables(),
                report.consultantId());
    }

    private static Grant grant(Voucher voucher) {
        return ((Voucher.Issued) voucher).grant();
    }

    private static int returned(GivenBack days) {
        return days.returned() ? days.days() : 0;
    }

    private static int forfeited(GivenBack days) {
        return days.returned() ? 0 : days.days();
    }

    private static Message message(VoucherEvent event, String type, Object data) {
        return new Message(type, event.voucherId().value(), event.voucherId().value(), data);
    }
}
