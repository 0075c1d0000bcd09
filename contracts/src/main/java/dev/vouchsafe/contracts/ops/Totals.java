package dev.vouchsafe.contracts.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouchsafe.contracts.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of vouchers and money in some days, and what was still open at their end.
 *
 * @param from the first day, in the zone of each program; null: from the beginning on
 * @param to the day behind the last; null: until now
 * @param by what the items are grouped by
 * @param items in the order of their keys; what has no key comes last
 * @param sum of all items
 */
public record Totals(@Nullable LocalDate from, @Nullable LocalDate to, TotalsBy by, List<Group> items, Group sum) {

    /** How many vouchers, and how many days they are worth. */
    public record Counted(long vouchers, long days) {}

    /**
     * What is still open.
     *
     * @param money by currency; absent for vouchers that nobody has invoiced
     * @param until the last day of all of them; null if there is none
     */
    public record StillOpen(
            long vouchers,
            long days,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, String> money,

            @Nullable LocalDate until) {}

    /**
     * The figures of one group. Amounts are decimal strings by currency.
     *
     * @param key null in the sum, and for what has none
     */
    public record Group(
            @Nullable String key,
            Map<TotalFact, Counted> vouchers,
            Map<TotalFact, Map<String, String>> money,
            Map<TotalFact, StillOpen> open) {}

    /** What the lines of all services come to. */
    public static Totals of(
            @Nullable LocalDate from, @Nullable LocalDate to, TotalsBy by, Collection<TotalLine> lines) {
        var groups = new TreeMap<String, Figures>();
        var without = new Figures();
        var sum = new Figures();
        for (var line : lines) {
            var key = line.key();
            (key == null ? without : groups.computeIfAbsent(key, none -> new Figures())).add(line);
            sum.add(line);
        }
        var items = new ArrayList<Group>();
        groups.forEach((key, figures) -> items.add(figures.group(key)));
        if (!without.isEmpty()) {
            items.add(without.group(null));
        }
        return new Totals(from, to, by, List.copyOf(items), sum.group(null));
    }

    /** The sums of a group while its lines are taken. */
    private static final class Figures {

        private final Map<TotalFact, Figure> facts = new EnumMap<>(TotalFact.class);

        void add(TotalLine line) {
            facts.computeIfAbsent(line.fact(), none -> new Figure()).add(line);
        }

        boolean isEmpty() {
            return facts.isEmpty();
        }

        /** Every fact is named, also where there is nothing of it: a paper says that it is nothing. */
        Group group(@Nullable String key) {
            var vouchers = new EnumMap<TotalFact, Counted>(TotalFact.class);
            var money = new EnumMap<TotalFact, Map<String, String>>(TotalFact.class);
            var open = new EnumMap<TotalFact, StillOpen>(TotalFact.class);
            for (var fact : TotalFact.values()) {
                var figure = facts.getOrDefault(fact, new Figure());
                switch (fact.of()) {
                    case VOUCHERS -> vouchers.put(fact, new Counted(figure.vouchers, figure.days));
                    case MONEY -> money.put(fact, figure.amounts());
                    case OPEN ->
                        open.put(
                                fact,
                                new StillOpen(
                                        figure.vouchers,
                                        figure.days,
                                        fact == TotalFact.WAITING ? figure.amounts() : null,
                                        figure.until));
                }
            }
            return new Group(key, vouchers, money, open);
        }
    }

    private static final class Figure {

        private long vouchers;
        private long days;
        private final Map<String, Money> money = new TreeMap<>();
        private @Nullable LocalDate until;

        void add(TotalLine line) {
            vouchers += line.vouchers();
            days += line.days();
            var amount = line.money();
            if (amount != null) {
                money.merge(amount.currency().getCurrencyCode(), amount, Money::plus);
            }
            var ends = line.until();
            if (ends != null && (until == null || ends.isAfter(until))) {
                until = ends;
            }
        }

        Map<String, String> amounts() {
            var amounts = new TreeMap<String, String>();
            money.forEach((currency, sum) -> amounts.put(currency, sum.amount().toPlainString()));
            return amounts;
        }
    }
}
