package dev.vouchsafe.program;

import java.util.Locale;
import java.util.Locale.IsoCountryCode;

/** The countries that a program can name. */
public final class Countries {

    private Countries() {}

    /** Whether it is a code of ISO 3166, two capital letters, such as {@code TR}. */
    public static boolean isCode(String text) {
        return Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).contains(text);
    }
}
