package dev.vouchsafe.eligibility.listing;

import dev.vouchsafe.contracts.text.AsciiCase;
import dev.vouchsafe.eligibility.domain.EligibilityText;
import dev.vouchsafe.platform.http.Malformed;
import java.util.regex.Pattern;

/** A country as a list is asked for it: its ISO 3166 code of two letters A to Z, in capitals or not. */
final class Country {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    private Country() {}

    /** @throws Malformed if it has another form */
    static String asked(String country) {
        var code = AsciiCase.upper(country);
        if (!FORM.matcher(code).matches()) {
            throw new Malformed("country", EligibilityText.COUNTRY);
        }
        return code;
    }
}
