package dev.vouchsafe.contracts.ops;

import dev.vouchsafe.contracts.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the totals: of one group, one fact and one currency.
 *
 * @param key the month ({@code 2021-03}), offering, country or partner; null for what has none, such as a voucher that
 *     no partner held
 * @param vouchers how many
 * @param days what these are worth
 * @param money what was asked for them; null where there is no money yet
 * @param until the last day of all of them; null where nothing ends
 */
public record TotalLine(
        @Nullable String key,
        TotalFact fact,
        long vouchers,
        long days,
        @Nullable Money money,
        @Nullable LocalDate until) {}
