package dev.vouchsafe.platform.totals;

import dev.vouchsafe.contracts.ops.TotalsBy;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.read.QueryParameters;
import dev.vouchsafe.platform.text.PlatformText;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which totals are asked for. Days are compared as they are written, so that rows need not be read.
 *
 * @param from the first day; null: from the beginning on
 * @param to the day behind the last; null: until now
 */
public record AskedTotals(
        @Nullable LocalDate from, @Nullable LocalDate to, TotalsBy by) {

    /** @throws Malformed naming the parameter that has no value of its kind */
    static AskedTotals of(QueryParameters query) {
        var from = query.day("from").orElse(null);
        var to = query.day("to").orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            throw new Malformed("to", PlatformText.BEFORE_FROM);
        }
        return new AskedTotals(
                from, to, query.oneOf("by", TotalsBy.WORDS).map(TotalsBy::ofId).orElse(TotalsBy.MONTH));
    }

    /** Whether a fact of this day counts. */
    public boolean has(String day) {
        return (from == null || day.compareTo(from.toString()) >= 0) && isPast(day);
    }

    /** Whether a fact of this day had happened at the end of the days. */
    public boolean isPast(@Nullable String day) {
        return day != null && (to == null || day.compareTo(to.toString()) < 0);
    }

    /**
     * The group of a fact.
     *
     * @param day the fact's, or the last day of what is open
     */
    public @Nullable String key(
            @Nullable String day, @Nullable String offering, @Nullable String country, @Nullable String partner) {
        return switch (by) {
            case MONTH -> Optional.ofNullable(day).map(of -> of.substring(0, 7)).orElse(null);
            case OFFERING -> offering;
            case COUNTRY -> country;
            case PARTNER -> partner;
        };
    }
}
