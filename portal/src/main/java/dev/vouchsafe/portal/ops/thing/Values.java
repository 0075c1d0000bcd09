package dev.vouchsafe.portal.ops.thing;

import dev.vouchsafe.portal.text.Amount;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value of an answer looks like. People may have written it: what looks like a day needn't be one. */
public final class Values {

    private static final Pattern MONEY = Pattern.compile("(-?\\d{1,18}(?:\\.\\d{1,6})?) ([A-Z]{3})");

    private Values() {}

    /** The money that a value is; null if it is none. */
    public static @Nullable Amount money(String value) {
        var money = MONEY.matcher(value);
        return money.matches() ? new Amount(money.group(2), money.group(1)) : null;
    }

    public static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeException e) {
            return false;
        }
    }

    public static boolean isInstant(String value) {
        try {
            return value.endsWith("Z") && Instant.parse(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
