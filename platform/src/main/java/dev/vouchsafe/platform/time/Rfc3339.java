package dev.vouchsafe.platform.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Instants as they are written in calls and messages: RFC 3339 with seconds and an offset, without leap seconds, in the
 * years 0001 to 9999 of UTC.
 */
public final class Rfc3339 {

    // Of ASCII digits alone: the parser takes a time without seconds too, and years of more than four digits.
    private static final Pattern FORM = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})");
    private static final int LAST_YEAR = 9999;

    private Rfc3339() {}

    /**
     * The instant; empty for a text of another form, a day that is not in the calendar, and what an offset moves out of
     * the years.
     */
    public static Optional<Instant> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            var inUtc = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            return inUtc.getYear() < 1 || inUtc.getYear() > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(inUtc.toInstant());
        } catch (DateTimeParseException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
