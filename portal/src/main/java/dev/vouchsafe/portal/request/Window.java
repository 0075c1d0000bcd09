package dev.vouchsafe.portal.request;

import dev.vouchsafe.portal.text.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A redeemed voucher and until when it can be invoiced.
 *
 * @param status {@code open}, {@code invoiced} or {@code closed}
 * @param lastDay the last day to submit a request with it
 * @param pays by the rate card; null if it has no rate
 */
public record Window(
        String voucherId,
        String status,
        String locationId,
        String deliveryCountry,
        int level,
        LocalDate redeemedOn,
        LocalDate lastDay,
        @Nullable Amount pays) {

    /** The same in another state. */
    public Window as(String other) {
        return new Window(voucherId, other, locationId, deliveryCountry, level, redeemedOn, lastDay, pays);
    }
}
