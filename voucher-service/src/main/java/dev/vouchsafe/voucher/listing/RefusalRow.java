package dev.vouchsafe.voucher.listing;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherAssignmentRefused;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A refused message.
 *
 * @param kind {@code assignment}, {@code accrual} or {@code conversion}
 * @param voucherId null unless an assignment
 * @param on the day that the message is about, as an ISO date
 * @param at when it was processed, RFC 3339
 */
record RefusalRow(
        long position,
        String kind,
        @Nullable VoucherId voucherId,
        AgreementId agreementId,
        String program,
        List<String> codes,
        List<String> details,
        String messageId,
        String on,
        String at) {

    static Document of(long position, VoucherAssignmentRefused e) {
        return row(
                        position,
                        "assignment",
                        e.agreementId(),
                        e.program(),
                        e.reasons(),
                        e.messageId(),
                        e.assignedOn().toString(),
                        e.at().toString())
                .append("voucherId", e.voucherId().value());
    }

    static Document of(long position, DaysRefused e) {
        return row(
                position,
                e.converted() ? "conversion" : "accrual",
                e.agreementId(),
                e.program(),
                e.reasons(),
                e.messageId(),
                e.accruedOn().toString(),
                e.at().toString());
    }

    static RefusalRow from(Document row) {
        var voucher = row.getString("voucherId");
        return new RefusalRow(
                row.getLong("_id"),
                row.getString("kind"),
                voucher == null ? null : new VoucherId(voucher),
                new AgreementId(row.getString("agreementId")),
                row.getString("program"),
                row.getList("codes", String.class),
                row.getList("details", String.class),
                row.getString("messageId"),
                row.getString("on"),
                row.getString("at"));
    }

    private static Document row(
            long position,
            String kind,
            AgreementId agreementId,
            String program,
            List<Refused> reasons,
            String messageId,
            String on,
            String at) {
        return new Document("_id", position)
                .append("kind", kind)
                .append("agreementId", agreementId.value())
                .append("program", program)
                .append("codes", reasons.stream().map(Refused::code).toList())
                .append("details", reasons.stream().map(Refused::detail).toList())
                .append("messageId", messageId)
                .append("on", on)
                .append("at", at);
    }
}
