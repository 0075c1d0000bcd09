package dev.vouchsafe.portal.request;

import dev.vouchsafe.portal.text.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A redeemed voucher that can still be invoiced.
 *
 * @param lastDay the last day to submit a request with it
 * @param pays by the rate card; null if it has no rate
 */
public record Window(
        String voucherId,
        String locationId,
        String deliveryCountry,
        int level,
        LocalDate redeemedOn,
        LocalDate lastDay,
        @Nullable Amount pays) {}
