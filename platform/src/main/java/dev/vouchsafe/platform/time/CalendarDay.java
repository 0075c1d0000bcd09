package dev.vouchsafe.platform.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a day is written: {@code YYYY-MM-DD}, from 0001 to 9999 by the contract. */
public final class CalendarDay {

    // Of ASCII digits alone: the parser takes those of every script, and years of more than four digits.
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private CalendarDay() {}

    /** The day; empty for what is not written so or not in the calendar, as 2021-02-30 is. */
    public static Optional<LocalDate> read(String text) {
        if (!FORM.matcher(text).matches() || text.startsWith("0000")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
