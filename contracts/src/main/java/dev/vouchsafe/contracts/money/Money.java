package dev.vouchsafe.contracts.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of a currency, exact, with as many decimals as the currency has minor units (JPY none). Written as
 * {@code {"currency": "USD", "amount": "1250.00"}}; never passes through binary floating point.
 */
public record Money(Currency currency, BigDecimal amount) {

    /**
     * @throws ArithmeticException if the amount has a part smaller than the currency's minor unit
     * @throws IllegalArgumentException if the currency is none to pay with, such as gold
     */
    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " is not a currency to pay with");
        }
        amount = amount.setScale(currency.getDefaultFractionDigits());
    }

    /**
     * @param currency ISO 4217 code
     * @param amount a plain decimal such as {@code 1250.00}
     * @throws IllegalArgumentException if there is no such currency or the amount is no number
     * @throws ArithmeticException if the amount has a part smaller than the currency's minor unit
     */
    @JsonCreator
    public static Money of(@JsonProperty("currency") String currency, @JsonProperty("amount") String amount) {
        return new Money(Currency.getInstance(currency), new BigDecimal(amount));
    }

    /** Nothing of a currency. */
    public static Money zero(Currency currency) {
        return new Money(currency, BigDecimal.ZERO);
    }

    /** @throws IllegalArgumentException if the other one is of another currency */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(currency, amount.add(other.amount));
    }

    @JsonProperty("currency")
    String currencyCode() {
        return currency.getCurrencyCode();
    }

    @JsonProperty("amount")
    String plainAmount() {
        return amount.toPlainString();
    }

    @Override
    public String toString() {
        return currencyCode() + " " + plainAmount();
    }
}
