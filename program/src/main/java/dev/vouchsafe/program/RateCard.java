package dev.vouchsafe.program;

import dev.vouchsafe.contracts.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one voucher pays, by delivery country, level and redemption day. At most one rate holds on a day. */
public record RateCard(List<Rate> rates) {

    /**
     * One line of the card.
     *
     * @param country ISO 3166 code of the delivery country
     * @param level days of the voucher
     * @param validFrom first redemption day it holds for
     * @param validThrough last redemption day it holds for
     */
    public record Rate(String country, int level, Money amount, LocalDate validFrom, LocalDate validThrough) {

        /** Whether both are for the same country, level and day. */
        public boolean overlaps(Rate other) {
            return isFor(other.country, other.level)
                    && !other.validThrough.isBefore(validFrom)
                    && !other.validFrom.isAfter(validThrough);
        }

        /** Whether it holds on a day of those. */
        private boolean holdsWithin(LocalDate from, LocalDate through) {
            return !validFrom.isAfter(through) && !validThrough.isBefore(from);
        }

        private boolean isFor(String otherCountry, int otherLevel) {
            return country.equals(otherCountry) && level == otherLevel;
        }

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(validFrom) && !day.isAfter(validThrough);
        }
    }

    public RateCard {
        rates = List.copyOf(rates);
    }

    /**
     * What a voucher of the level, redeemed that day and delivered in the country, pays; empty if the card has no rate
     * for it.
     */
    public Optional<Money> rate(String country, int level, LocalDate on) {
        return rates.stream()
                .filter(rate -> rate.isFor(country, level) && rate.holdsOn(on))
                .map(Rate::amount)
                .findFirst();
    }

    /**
     * The rates of a voucher of the level, delivered in the country, if it is redeemed on a day of those; in the order
     * of their days. Empty if the card has none.
     */
    public List<Rate> ratesWithin(String country, int level, LocalDate from, LocalDate through) {
        return rates.stream()
                .filter(rate -> rate.isFor(country, level) && rate.holdsWithin(from, through))
                .sorted(Comparator.comparing(Rate::validFrom))
                .toList();
    }
}
