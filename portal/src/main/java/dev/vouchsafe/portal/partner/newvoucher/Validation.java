package dev.vouchsafe.portal.partner.newvoucher;

import dev.vouchsafe.portal.text.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a voucher is for, as the API says it to a partner that knows its administrator.
 *
 * @param rates what it pays for each country that the partner has a location in
 * @param checks every rule that reserving it today would ask
 */
public record Validation(
        String voucherId,
        String status,
        String offering,
        String offeringName,
        int level,
        LocalDate lastDay,
        LocalDate usableThrough,
        @Nullable List<Rate> rates,
        List<Check> checks) {

    /** These say that the voucher itself can't be had, whatever the form says. */
    private static final Set<String> NOT_TO_BE_HAD =
            Set.of("voucher-not-available", "voucher-expired", "redemption-window-closed");

    /**
     * What it pays if it is delivered in a country and redeemed on one of these days.
     *
     * @param pays null if there is no rate; then there are no days
     */
    public record Rate(
            String country,
            @Nullable Amount pays,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validThrough) {}

    /** A rule and what it found. */
    public record Check(String code, boolean passed, String detail) {}

    /** Each rule once: the same sentence may be asked of several engagements. */
    public List<Check> differentChecks() {
        return checks.stream().distinct().toList();
    }

    /** Whether reserving it can be tried. */
    public boolean canBeHad() {
        return checks.stream().allMatch(check -> check.passed() || !NOT_TO_BE_HAD.contains(check.code()));
    }
}
