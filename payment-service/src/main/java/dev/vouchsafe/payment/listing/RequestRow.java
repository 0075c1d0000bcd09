package dev.vouchsafe.payment.listing;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.payment.view.RequestDays;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of payment requests. Days are ISO dates.
 *
 * @param overdue whether it is approved and its last day to be paid in time is over, on the day of the call
 * @param paidLate whether it was paid after that day
 * @param submitThrough the last day to submit it with all its vouchers; null if it has none
 * @param invoiceNumber the partner's own number for it; null if it gave none
 * @param bankReference the bank's reference of its payment; null if it isn't paid or none was given
 * @param valueOn the value day of its payment; null if it isn't paid or none was given
 */
record RequestRow(
        RequestId requestId,
        String status,
        PartnerId partnerId,
        String program,
        LocationId locationId,
        String reference,
        List<VoucherId> vouchers,
        Money total,
        String submittedOn,
        String approvedOn,
        String payThrough,
        String paidOn,
        boolean overdue,
        boolean paidLate,
        @Nullable String submitThrough,
        @Nullable String invoiceNumber,
        @Nullable String bankReference,
        @Nullable String valueOn) {

    /**
     * Which making of the stored form this is; it goes up with any change of it. Rows of the first, without days and
     * lateness, don't say theirs; those of the second are without the numbers of the partner and the bank.
     */
    static final String VERSION = "3";

    /** The stored form; {@code minorUnits} orders the totals of a currency, exactly. */
    static Document of(PaymentRequest request, Programs programs) {
        var total = request.total();
        var days = RequestDays.of(request, programs, request.since());
        return new Document("_id", request.requestId().value())
                .append("status", request.status().id())
                .append("partnerId", request.partnerId().value())
                .append("program", request.program())
                .append("locationId", request.locationId().value())
                .append("reference", request.reference())
                .append(
                        "vouchers",
                        request.vouchers().stream().map(VoucherId::value).toList())
                .append("currency", total.currency().getCurrencyCode())
                .append("amount", total.amount().toPlainString())
                .append("minorUnits", total.amount().unscaledValue().longValueExact())
                .append("submittedOn", text(days.submittedOn()))
                .append("approvedOn", text(days.approvedOn()))
                .append("payThrough", text(days.payThrough()))
                .append("paidOn", text(days.paidOn()))
                .append("paidLate", Boolean.toString(days.paidLate()))
                .append(
                        "submitThrough",
                        request.content()
                                .firstToClose()
                                .map(line -> line.lastDay().toString())
                                .orElse(null))
                .append("invoiceNumber", request.content().invoiceNumber())
                .append("bankReference", request.progress().transfer().bankReference())
                .append("valueOn", text(request.progress().transfer().valueOn()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** @param at the instant of the call; which day that is, the program of the row says */
    static RequestRow from(Document row, Programs programs, Instant at) {
        var payThrough = row.getString("payThrough");
        boolean late = row.getString("status").equals(Status.APPROVED.id())
                && payThrough.compareTo(
                                programs.dayOf(row.getString("program"), at).toString())
                        < 0;
        return new RequestRow(
                new RequestId(row.getString("_id")),
                row.getString("status"),
                new PartnerId(row.getString("partnerId")),
                row.getString("program"),
                new LocationId(row.getString("locationId")),
                row.getString("reference"),
                row.getList("vouchers", String.class).stream()
                        .map(VoucherId::new)
                        .toList(),
                Money.of(row.getString("currency"), row.getString("amount")),
                row.getString("submittedOn"),
                row.getString("approvedOn"),
                payThrough,
                row.getString("paidOn"),
                late,
                Boolean.parseBoolean(row.getString("paidLate")),
                row.getString("submitThrough"),
                row.getString("invoiceNumber"),
                row.getString("bankReference"),
                row.getString("valueOn"));
    }
}
