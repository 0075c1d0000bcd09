package dev.vouchsafe.platform.http.read;

import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.contracts.text.FormText;
import dev.vouchsafe.contracts.text.VisibleText;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.platform.time.CalendarDay;
import dev.vouchsafe.platform.time.Rfc3339;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Pattern;

/** The values that a query parameter may ask for, by their form. Each throws {@link Malformed} for what has another. */
public final class QueryValues {

    // Of ASCII digits alone: the usual parser takes those of every script.
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,10}");

    private QueryValues() {}

    public static String text(String name, String value) {
        if (!VisibleText.isOne(value)) {
            throw new Malformed(name, value.isBlank() ? PlatformText.EMPTY : FormText.TEXT);
        }
        return value;
    }

    public static String id(String name, String value) {
        if (!Id.isWellFormed(value)) {
            throw new Malformed(name, FormText.ID);
        }
        return value;
    }

    public static String oneOf(String name, String value, Collection<String> words) {
        if (!words.contains(value)) {
            throw new Malformed(name, FormText.ONE_OF.with("words", words));
        }
        return value;
    }

    public static LocalDate day(String name, String value) {
        return CalendarDay.read(value).orElseThrow(() -> new Malformed(name, FormText.DAY));
    }

    public static Instant instant(String name, String value) {
        return Rfc3339.read(value).orElseThrow(() -> new Malformed(name, FormText.INSTANT));
    }

    public static int whole(String name, String value, int least, int most) {
        if (WHOLE.matcher(value).matches()) {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        throw new Malformed(
                name,
                most == Integer.MAX_VALUE
                        ? PlatformText.WHOLE_FROM.with("least", least)
                        : PlatformText.WHOLE_BETWEEN.with("least", least).with("most", most));
    }
}
