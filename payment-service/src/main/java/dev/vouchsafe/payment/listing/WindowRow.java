package dev.vouchsafe.payment.listing;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.payment.domain.PayableVoucher;
import dev.vouchsafe.payment.domain.WindowEvent.PaymentWindowOpened;
import dev.vouchsafe.platform.listing.ProgramDays;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of payment windows. Days are ISO dates.
 *
 * @param status {@code open} while it can be put into a request, {@code invoiced} while one holds it, which is not
 *     rejected or lapsed, {@code closed} if the window closed without one
 * @param lastDay the last day to submit a request with it
 * @param daysLeft until that day, 0 on it; null unless it is open
 * @param pays by the rate card; null if it has no rate for it
 * @param requestId the request that holds it; null unless it is invoiced
 */
record WindowRow(
        VoucherId voucherId,
        String status,
        PartnerId partnerId,
        String program,
        LocationId locationId,
        String deliveryCountry,
        int level,
        String redeemedOn,
        String lastDay,
        @Nullable Integer daysLeft,
        @Nullable Money pays,
        @Nullable RequestId requestId) {

    /** It can be put into a request. */
    static final String OPEN = "open";

    private static final String INVOICED = "invoiced";
    private static final String CLOSED = "closed";

    static final List<String> STATUSES = List.of(OPEN, INVOICED, CLOSED);

    /** The stored form. */
    static Document of(PayableVoucher voucher, PaymentWindowOpened window) {
        var holding = voucher.holding();
        var status = holding.isPresent() ? INVOICED : voucher.closed() ? CLOSED : OPEN;
        return new Document("_id", voucher.voucherId().value())
                .append("status", status)
                .append("partnerId", window.partnerId().value())
                .append("program", window.program())
                .append("locationId", window.locationId().value())
                .append("deliveryCountry", window.deliveryCountry())
                .append("level", window.level())
                .append("redeemedOn", window.redeemedOn().toString())
                .append("lastDay", window.lastDay().toString())
                .append(
                        "requestId",
                        holding.map(request -> request.requestId().value()).orElse(null));
    }

    /** @param days of the call */
    static WindowRow from(Document row, ProgramDays days) {
        var status = row.getString("status");
        var program = row.getString("program");
        var country = row.getString("deliveryCountry");
        int level = row.getInteger("level");
        var redeemedOn = row.getString("redeemedOn");
        var lastDay = row.getString("lastDay");
        var request = row.getString("requestId");
        return new WindowRow(
                new VoucherId(row.getString("_id")),
                status,
                new PartnerId(row.getString("partnerId")),
                program,
                new LocationId(row.getString("locationId")),
                country,
                level,
                redeemedOn,
                lastDay,
                status.equals(OPEN) ? days.left(program, lastDay) : null,
                days.programs()
                        .rate(program, country, level, LocalDate.parse(redeemedOn))
                        .orElse(null),
                request == null ? null : new RequestId(request));
    }
}
