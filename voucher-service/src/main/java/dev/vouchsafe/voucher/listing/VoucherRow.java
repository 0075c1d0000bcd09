package dev.vouchsafe.voucher.listing;

import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.view.VoucherView;
import org.bson.Document;

/**
 * A row of the list of vouchers. Days are ISO dates.
 *
 * @param partnerId who holds it, or held it when it was redeemed or expired; null otherwise
 */
record VoucherRow(String voucherId, String status, String program, String agreementId, String offering, int level, String assignedOn,
                  String lastDay, String partnerId, String closedBy) {

    /** The stored form; {@code knownTo} is the partner that may see it besides its customer. */
    static Document of(Voucher.Issued voucher) {
        var view = VoucherView.of(voucher);
        return new Document("_id", view.voucherId())
                .append("status", view.status())
                .append("program", view.program())
                .append("agreementId", view.agreementId())
                .append("offering", view.offering())
                .append("level", view.level())
                .append("assignedOn", view.assignedOn().toString())
                .append("lastDay", view.lastDay().toString())
                .append("partnerId", view.partnerId())
                .append("closedBy", view.closedBy())
                .append("knownTo", knownTo(voucher));
    }

    static VoucherRow from(Document row) {
        return new VoucherRow(row.getString("_id"), row.getString("status"), row.getString("program"), row.getString("agreementId"),
                row.getString("offering"), row.getInteger("level"), row.getString("assignedOn"), row.getString("lastDay"),
                row.getString("partnerId"), row.getString("closedBy"));
    }

    private static String knownTo(Voucher.Issued voucher) {
        var releasedBy = switch (voucher) {
            case Voucher.Assigned assigned -> assigned.releasedBy();
            case Voucher.Withdrawn withdrawn -> withdrawn.releasedBy();
            case Voucher.Expired expired -> expired.before() instanceof Voucher.Assigned assigned ? assigned.releasedBy() : null;
            default -> null;
        };
        return voucher.holder().orElse(releasedBy);
    }
}
