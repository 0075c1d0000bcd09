package dev.vouchsafe.voucher.listing;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.listing.ProgramDays;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.view.VoucherView;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of vouchers. Days are ISO dates.
 *
 * @param partnerId who holds it, or held it when it was redeemed or expired; null otherwise
 * @param daysLeft until the last day, 0 on it; null unless it is open
 */
record VoucherRow(
        VoucherId voucherId,
        String status,
        String program,
        AgreementId agreementId,
        OfferingId offering,
        int level,
        String assignedOn,
        String lastDay,
        @Nullable PartnerId partnerId,
        String closedBy,
        @Nullable Integer daysLeft) {

    /** What it is while it can be used or given back. */
    static final Set<String> OPEN = Set.of("assigned", "reserved", "reported");

    /**
     * Which making of the stored form this is. Rows of the first don't say theirs; they are without the country and the
     * day on which it was closed, which totals count by.
     */
    static final String VERSION = "2";

    /** The stored form; {@code knownTo} is the partner that may see it besides its customer. */
    static Document of(Voucher.Issued voucher) {
        var view = VoucherView.of(voucher);
        return new Document("_id", view.voucherId().value())
                .append("status", view.status())
                .append("program", view.program())
                .append("agreementId", view.agreementId().value())
                .append("offering", view.offering().value())
                .append("level", view.level())
                .append("assignedOn", view.assignedOn().toString())
                .append("lastDay", view.lastDay().toString())
                .append("partnerId", text(view.partnerId()))
                .append("closedBy", view.closedBy())
                .append("knownTo", text(knownTo(voucher)))
                .append("country", voucher.grant().customer().country())
                .append("closedOn", closedOn(voucher));
    }

    /** The day on which it came to its end, in the program's zone; null while it is open. */
    private static @Nullable String closedOn(Voucher.Issued voucher) {
        var at = switch (voucher) {
            case Voucher.Redeemed redeemed -> redeemed.at();
            case Voucher.Expired expired -> expired.at();
            case Voucher.Withdrawn withdrawn -> withdrawn.at();
            case Voucher.Open open -> null;
        };
        return at == null ? null : voucher.grant().validity().dayOf(at).toString();
    }

    /** @param days of the call */
    static VoucherRow from(Document row, ProgramDays days) {
        var partner = row.getString("partnerId");
        return new VoucherRow(
                new VoucherId(row.getString("_id")),
                row.getString("status"),
                row.getString("program"),
                new AgreementId(row.getString("agreementId")),
                new OfferingId(row.getString("offering")),
                row.getInteger("level"),
                row.getString("assignedOn"),
                row.getString("lastDay"),
                partner == null ? null : new PartnerId(partner),
                row.getString("closedBy"),
                OPEN.contains(row.getString("status"))
                        ? days.left(row.getString("program"), row.getString("lastDay"))
                        : null);
    }

    private static @Nullable String text(@Nullable PartnerId partnerId) {
        return partnerId == null ? null : partnerId.value();
    }

    private static @Nullable PartnerId knownTo(Voucher.Issued voucher) {
        var releasedBy = switch (voucher) {
            case Voucher.Assigned assigned -> assigned.releasedBy();
            case Voucher.Withdrawn withdrawn -> withdrawn.releasedBy();
            case Voucher.Expired expired ->
                expired.before() instanceof Voucher.Assigned assigned ? assigned.releasedBy() : null;
            default -> null;
        };
        return voucher.holder().orElse(releasedBy);
    }
}
