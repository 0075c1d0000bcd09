package dev.vouchsafe.portal.ops.totals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Totals, as the API gives them.
 *
 * @param by the word for what the items are grouped by
 * @param sum of all items
 */
public record Totals(String by, List<Group> items, Group sum) {

    /** The words for what can be grouped by. */
    public static final List<String> WAYS = List.of("month", "offering", "country", "partner");

    static final List<String> VOUCHERS = List.of("assigned", "redeemed", "expired", "withdrawn");

    /** Some vouchers, and the days that they are worth. */
    public record Counted(long vouchers, long days) {}

    /**
     * What is still to come.
     *
     * @param money null for vouchers that nobody has invoiced
     * @param until null if there is nothing
     */
    public record StillOpen(
            long vouchers,
            long days,
            @Nullable Map<String, String> money,
            @Nullable LocalDate until) {}

    /** @param key null in the sum, and for what has none */
    public record Group(
            @Nullable String key,
            Map<String, Counted> vouchers,
            Map<String, Map<String, String>> money,
            Map<String, StillOpen> open) {

        public Counted counted(String fact) {
            return vouchers.getOrDefault(fact, new Counted(0, 0));
        }

        /** The amounts of a fact, a currency each; a dash if there are none. */
        public String amounts(String fact) {
            return text(money.getOrDefault(fact, Map.of()));
        }

        public StillOpen open(String fact) {
            return open.getOrDefault(fact, new StillOpen(0, 0, null, null));
        }
    }

    /** Amounts of several currencies; a dash for none. */
    public static String text(Map<String, String> amounts) {
        return amounts.isEmpty()
                ? "–"
                : amounts.entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** The facts of vouchers, in the order of a voucher's life. */
    public List<String> facts() {
        return VOUCHERS;
    }

    public DaysPicture picture() {
        return DaysPicture.of(items);
    }
}
