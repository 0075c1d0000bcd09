package dev.vouchsafe.portal.text;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;

/**
 * Money, as the API says it.
 *
 * @param currency an ISO 4217 code
 * @param amount decimal digits
 */
public record Amount(String currency, String amount) {

    /** In the language's form, with the currency's code: symbols are shared by several. */
    public String in(Language language) {
        var format = NumberFormat.getInstance(language.icu(), NumberFormat.ISOCURRENCYSTYLE);
        format.setCurrency(Currency.getInstance(currency));
        var number = new BigDecimal(amount);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }
}
