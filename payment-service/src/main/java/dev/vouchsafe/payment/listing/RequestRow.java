package dev.vouchsafe.payment.listing;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import java.util.List;
import org.bson.Document;

/**
 * A row of the list of payment requests. Days are ISO dates.
 *
 * @param overdue whether it is approved and its last day to be paid in time is over, on the day of the call
 */
record RequestRow(RequestId requestId, String status, PartnerId partnerId, String program, LocationId locationId, String reference,
                  List<VoucherId> vouchers, Money total, String payThrough, boolean overdue) {

    /** The stored form; {@code minorUnits} orders the totals of a currency, exactly. */
    static Document of(PaymentRequest request) {
        var total = request.total();
        return new Document("_id", request.requestId().value())
                .append("status", request.status().id())
                .append("partnerId", request.partnerId().value())
                .append("program", request.program())
                .append("locationId", request.locationId().value())
                .append("reference", request.reference())
                .append("vouchers", request.vouchers().stream().map(VoucherId::value).toList())
                .append("currency", total.currency().getCurrencyCode())
                .append("amount", total.amount().toPlainString())
                .append("minorUnits", total.amount().unscaledValue().longValueExact())
                .append("payThrough", request.payThrough() == null ? null : request.payThrough().toString());
    }

    /** @param today an ISO date */
    static RequestRow from(Document row, String today) {
        var payThrough = row.getString("payThrough");
        return new RequestRow(new RequestId(row.getString("_id")), row.getString("status"), new PartnerId(row.getString("partnerId")), row.getString("program"),
                new LocationId(row.getString("locationId")), row.getString("reference"), row.getList("vouchers", String.class).stream().map(VoucherId::new).toList(),
                Money.of(row.getString("currency"), row.getString("amount")), payThrough,
                row.getString("status").equals(Status.APPROVED.id()) && payThrough.compareTo(today) < 0);
    }
}
