package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Voucher;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as answers show it.
 *
 * @param lastDay the last day of its own life, extensions included, also where the program ends before
 * @param usableThrough the last day on which it can be used: the earlier of its own and the program's
 * @param partnerId who holds it, or held it when it was redeemed or expired; null otherwise
 * @param closedBy {@code voucher-life} or {@code program-end} once it expired; null otherwise
 * @param reservation null unless a partner holds or held it
 * @param report null until one is in
 */
public record VoucherView(
        VoucherId voucherId,
        String status,
        String program,
        AgreementId agreementId,
        OfferingId offering,
        int level,
        LocalDate assignedOn,
        LocalDate lastDay,
        LocalDate usableThrough,
        @Nullable PartnerId partnerId,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable ReservationView reservation,
        @Nullable ReportView report,
        @Nullable LocalDate redeemedOn) {

    /** The view of a voucher that was assigned once. */
    public static VoucherView of(Voucher.Issued voucher) {
        return switch (voucher) {
            case Voucher.Assigned v -> view(v, null, null, null, null, null);
            case Voucher.Reserved v -> view(v, v.reservation(), null, null, null, null);
            case Voucher.Reported v -> view(v, v.reservation(), v.report(), null, null, null);
            case Voucher.Redeemed v ->
                view(
                        v,
                        v.reservation(),
                        v.report(),
                        null,
                        v.at(),
                        v.grant().validity().dayOf(v.at()));
            case Voucher.Withdrawn v -> view(v, null, null, null, v.at(), null);
            case Voucher.Expired v ->
                view(
                        v,
                        reservation(v.before()),
                        report(v.before()),
                        v.closedBy().id(),
                        v.at(),
                        null);
        };
    }

    private static VoucherView view(
            Voucher.Issued voucher,
            @Nullable Reservation reservation,
            @Nullable CompletionReport report,
            @Nullable String closedBy,
            @Nullable Instant closedAt,
            @Nullable LocalDate redeemedOn) {
        Grant grant = voucher.grant();
        return new VoucherView(
                grant.voucherId(),
                voucher.status(),
                grant.program(),
                grant.agreementId(),
                grant.entitlement().offering(),
                grant.entitlement().level(),
                grant.validity().assignedOn(),
                grant.validity().lastDay(),
                grant.validity().usableThrough(),
                voucher.holder().orElse(null),
                closedBy,
                closedAt,
                reservation == null ? null : ReservationView.of(reservation),
                report == null ? null : ReportView.of(report),
                redeemedOn);
    }

    private static @Nullable Reservation reservation(Voucher.Open open) {
        return open instanceof Voucher.Held held ? held.reservation() : null;
    }

    private static @Nullable CompletionReport report(Voucher.Open open) {
        return open instanceof Voucher.Reported reported ? reported.report() : null;
    }
}
