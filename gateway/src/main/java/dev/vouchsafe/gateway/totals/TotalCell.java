package dev.vouchsafe.gateway.totals;

import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.contracts.ops.TotalFact;
import dev.vouchsafe.contracts.ops.Totals;
import dev.vouchsafe.web.CsvRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the totals as a line of a table: of money one for each currency. The sum has none: a spreadsheet adds.
 *
 * @param group null for what has no key
 */
record TotalCell(
        @Nullable String group,
        TotalFact fact,
        @Nullable Long vouchers,
        @Nullable Long days,
        @Nullable String currency,
        @Nullable BigDecimal amount,
        @Nullable LocalDate until) {

    static final CsvRows<TotalCell> COLUMNS = CsvRows.<TotalCell>rows()
            .column("group", TotalCell::group)
            .column("fact", cell -> cell.fact().id())
            .column("vouchers", TotalCell::vouchers)
            .column("days", TotalCell::days)
            .column("currency", TotalCell::currency)
            .column("amount", TotalCell::amount)
            .column("until", TotalCell::until);

    static List<TotalCell> of(Totals totals) {
        var cells = new ArrayList<TotalCell>();
        for (var group : totals.items()) {
            group.vouchers()
                    .forEach((fact, counted) -> cells.add(
                            new TotalCell(group.key(), fact, counted.vouchers(), counted.days(), null, null, null)));
            group.money().forEach((fact, money) -> cells.addAll(amounts(group.key(), fact, money)));
            group.open().forEach((fact, open) -> {
                cells.add(new TotalCell(group.key(), fact, open.vouchers(), open.days(), null, null, open.until()));
                var money = open.money();
                if (money != null) {
                    cells.addAll(amounts(group.key(), fact, money));
                }
            });
        }
        return cells;
    }

    private static List<TotalCell> amounts(@Nullable String key, TotalFact fact, Map<String, String> money) {
        return money.entrySet().stream()
                .map(each -> Money.of(each.getKey(), each.getValue()))
                .map(each ->
                        new TotalCell(key, fact, null, null, each.currency().getCurrencyCode(), each.amount(), null))
                .toList();
    }
}
