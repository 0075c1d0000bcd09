package dev.vouchsafe.portal.customer.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agreement's pool, as the API says it. Days. */
public record Pool(
        String agreementId,
        Customer customer,
        LocalDate activatedOn,
        LocalDate lastDay,
        int balance,
        int accrued,
        int converted,
        int taken,
        int returned,
        int forfeited,
        int removed,
        List<Fact> facts) {

    /** Whose agreement it is. */
    public record Customer(String legalEntity, @Nullable String division, String country) {}

    /**
     * What moved the pool.
     *
     * @param position null of what a deadline will do, which nobody has recorded yet
     * @param fact what it was, such as {@code accrued}
     * @param change what it adds to the balance; negative if it takes
     * @param voucherId the voucher that took days or gave them back; null if none
     */
    public record Fact(
            @Nullable Long position,
            String fact,
            int days,
            int change,
            @Nullable String voucherId,
            String why,
            Instant at) {}
}
