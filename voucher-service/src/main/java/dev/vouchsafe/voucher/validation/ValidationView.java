package dev.vouchsafe.voucher.validation;

import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.program.RateCard;
import dev.vouchsafe.voucher.view.CheckView;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the voucher is for, its last day, and every rule that reserving it today would ask.
 *
 * @param rates what it pays for each country that the partner has a location in
 */
record ValidationView(
        VoucherId voucherId,
        String status,
        String program,
        OfferingId offering,
        String offeringName,
        int level,
        LocalDate lastDay,
        LocalDate usableThrough,
        List<PossibleRate> rates,
        List<CheckView> checks) {

    /**
     * What the voucher pays if it is delivered in a country and redeemed on one of these days.
     *
     * @param pays null if the rate card has nothing for it; then there are no days
     */
    record PossibleRate(
            String country,
            @Nullable Money pays,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validThrough) {

        /** Every rate of the countries that holds on a day of those, and each country that has none. */
        static List<PossibleRate> of(
                RateCard card, Stream<String> countries, int level, LocalDate from, LocalDate through) {
            return countries
                    .distinct()
                    .sorted()
                    .flatMap(country -> {
                        var rates = card.ratesWithin(country, level, from, through).stream()
                                .map(rate ->
                                        new PossibleRate(country, rate.amount(), rate.validFrom(), rate.validThrough()))
                                .toList();
                        return rates.isEmpty()
                                ? Stream.of(new PossibleRate(country, null, null, null))
                                : rates.stream();
                    })
                    .toList();
        }
    }
}
