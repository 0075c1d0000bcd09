package dev.vouchsafe.platform.totals;

import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.contracts.ops.TotalFact;
import dev.vouchsafe.contracts.ops.TotalLine;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a service while its rows are read: as many as there are groups, however many rows. */
public final class TotalSums {

    private record Group(
            @Nullable String key, TotalFact fact, @Nullable String currency) {}

    private final Map<Group, TotalLine> lines = new LinkedHashMap<>();

    /** One voucher more, with what was asked for it. */
    public void add(@Nullable String key, TotalFact fact, int days, @Nullable Money money, @Nullable String until) {
        var line = new TotalLine(key, fact, 1, days, money, until == null ? null : LocalDate.parse(until));
        var currency = money == null ? null : money.currency().getCurrencyCode();
        lines.merge(new Group(key, fact, currency), line, TotalSums::together);
    }

    public List<TotalLine> lines() {
        return List.copyOf(lines.values());
    }

    private static TotalLine together(TotalLine one, TotalLine other) {
        var money = one.money();
        return new TotalLine(
                one.key(),
                one.fact(),
                one.vouchers() + other.vouchers(),
                one.days() + other.days(),
                money == null || other.money() == null ? money : money.plus(other.money()),
                later(one.until(), other.until()));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }
}
