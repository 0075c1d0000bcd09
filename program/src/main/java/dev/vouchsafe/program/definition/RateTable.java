package dev.vouchsafe.program.definition;

import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.program.Countries;
import dev.vouchsafe.program.RateCard;
import dev.vouchsafe.program.RateCard.Rate;
import dev.vouchsafe.program.definition.DefinitionSource.Source;
import java.util.ArrayList;
import java.util.List;

/** The rate card of a program, from {@code rates.csv}. */
final class RateTable {

    static final String FILE = "rates.csv";

    private static final List<String> COLUMNS =
            List.of("country", "level", "currency", "amount", "valid_from", "valid_through");

    private RateTable() {}

    static RateCard read(Source source, List<Integer> levels) {
        var rates = new ArrayList<Rate>();
        for (Row row : Table.read(source, COLUMNS).rows()) {
            var rate = rate(row);
            if (!levels.contains(rate.level())) {
                throw row.wrong("the program has no level " + rate.level());
            }
            if (rate.validThrough().isBefore(rate.validFrom())) {
                throw row.wrong("valid_through is before valid_from");
            }
            if (rates.stream().anyMatch(rate::overlaps)) {
                throw row.wrong("a rate above is for the same country, level and days");
            }
            rates.add(rate);
        }
        return new RateCard(rates);
    }

    private static Rate rate(Row row) {
        var country = row.text("country");
        if (!Countries.isCode(country)) {
            throw row.wrong("country is not an ISO 3166 code: " + country);
        }
        var amount =
                row.as("amount", "an amount of " + row.text("currency"), text -> Money.of(row.text("currency"), text));
        if (amount.amount().signum() <= 0) {
            throw row.wrong("amount is not above 0: " + row.text("amount"));
        }
        return new Rate(country, row.wholeNumber("level"), amount, row.day("valid_from"), row.day("valid_through"));
    }
}
