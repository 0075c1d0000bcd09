package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.voucher.ClosedBy;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.Grant;
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
            case Voucher.Assigned v -> view(v, null, null, null, null);
            case Voucher.Reserved v -> view(v, null, null, null, null);
            case Voucher.Reported v -> view(v, v.report(), null, null, null);
            case Voucher.Redeemed v -> view(v, v.report(), null, v.at(), v.redeemedOn());
            case Voucher.Withdrawn v -> view(v, null, null, v.at(), null);
            case Voucher.Expired v -> view(v, report(v.before()), v.closedBy(), v.at(), null);
        };
    }

    private static VoucherView view(
            Voucher.Issued voucher,
            @Nullable CompletionReport report,
            @Nullable ClosedBy closedBy,
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
                closedBy == null ? null : closedBy.id(),
                closedAt,
                voucher.heldUnder().map(ReservationView::of).orElse(null),
                report == null ? null : ReportView.of(report),
                redeemedOn);
    }

    private static @Nullable CompletionReport report(Voucher.Open open) {
        return open instanceof Voucher.Reported reported ? reported.report() : null;
    }
}
