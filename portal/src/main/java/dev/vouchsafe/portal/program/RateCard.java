package dev.vouchsafe.portal.program;

import dev.vouchsafe.portal.program.Terms.Rate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The rates as a table: a row for each country, a column for each level.
 *
 * @param from the first day of redemption that any rate holds for
 * @param through the last
 */
public record RateCard(List<Integer> levels, List<String> countries, List<Rate> rates, LocalDate from, LocalDate through) {

    /** @param rates at least one */
    public static RateCard of(List<Rate> rates) {
        return new RateCard(
                rates.stream().map(Rate::level).distinct().sorted().toList(),
                rates.stream().map(Rate::country).distinct().toList(),
                rates,
                rates.stream().map(Rate::validFrom).min(Comparator.naturalOrder()).orElseThrow(),
                rates.stream().map(Rate::validThrough).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** What a voucher of a level pays in a country, the earliest period first. */
    public List<Rate> of(String country, int level) {
        return rates.stream()
                .filter(rate -> rate.country().equals(country) && rate.level() == level)
                .sorted(Comparator.comparing(Rate::validFrom))
                .toList();
    }

    /** Whether a rate begins after the first. */
    public boolean beginsLater(Rate rate) {
        return rate.validFrom().isAfter(from);
    }

    /** Whether a rate ends before the last. */
    public boolean endsEarlier(Rate rate) {
        return rate.validThrough().isBefore(through);
    }
}
