package dev.vouchsafe.payment.domain;

import static java.math.RoundingMode.DOWN;

import dev.vouchsafe.contracts.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * The tax that a request asks for.
 *
 * @param maxShare the most that it may be of the amounts, by the program; empty if there is no bound
 */
public record Tax(Money amount, Optional<BigDecimal> maxShare) {

    /** The most that it may be; empty without a bound, or if the amounts aren't all of its currency. */
    Optional<Money> most(Collection<Money> amounts) {
        var currency = amount.currency();
        return maxShare.filter(bound ->
                        amounts.stream().allMatch(each -> each.currency().equals(currency)))
                .map(bound -> {
                    var sum = amounts.stream().reduce(Money.zero(currency), Money::plus);
                    return new Money(
                            currency, sum.amount().multiply(bound).setScale(currency.getDefaultFractionDigits(), DOWN));
                });
    }

    /** The share as people write it. */
    String percent() {
        return maxShare.map(
                        share -> share.movePointRight(2).stripTrailingZeros().toPlainString())
                .orElse("100");
    }
}
