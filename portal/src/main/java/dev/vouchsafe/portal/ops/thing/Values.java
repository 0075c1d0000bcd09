package dev.vouchsafe.portal.ops.thing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** What a value of an answer looks like. People may have written it: what looks like a day needn't be one. */
public final class Values {

    private Values() {}

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
