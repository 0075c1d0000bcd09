package dev.vouchsafe.voucher.listing;

import static com.mongodb.client.model.Filters.lt;

import dev.vouchsafe.platform.readmodel.ReadModels;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of vouchers as far as totals count it. Days are ISO dates.
 *
 * @param country the customer's
 * @param partnerId as the list shows it
 * @param closedOn the day on which it was redeemed, expired or withdrawn; null while it is open
 */
public record CountedVoucher(
        String status,
        String offering,
        int level,
        String country,
        @Nullable String partnerId,
        String assignedOn,
        String lastDay,
        @Nullable String closedOn) {

    private static final int BATCH = 500;

    /**
     * Hands out each, one after the other.
     *
     * @param day null for all
     */
    public static void assignedBefore(@Nullable LocalDate day, ReadModels models, Consumer<CountedVoucher> consumer) {
        var filter = day == null ? new Document() : lt("assignedOn", day.toString());
        models.live(VoucherList.NAME).find(filter).batchSize(BATCH).forEach(row -> consumer.accept(from(row)));
    }

    private static CountedVoucher from(Document row) {
        return new CountedVoucher(
                row.getString("status"),
                row.getString("offering"),
                row.getInteger("level"),
                row.getString("country"),
                row.getString("partnerId"),
                row.getString("assignedOn"),
                row.getString("lastDay"),
                row.getString("closedOn"));
    }
}
