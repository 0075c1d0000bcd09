package dev.vouchsafe.platform.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** The format {@code date}: a day that is in the calendar, {@code YYYY-MM-DD}; 2021-02-30 is none. */
final class CalendarDay implements Format {

    // The parser alone would take years of more than four digits.
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public String getName() {
        return "date";
    }

    @Override
    public String getMessageKey() {
        return "format.date";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        // From 0001 to 9999, by the contract.
        if (!FORM.matcher(value).matches() || value.startsWith("0000")) {
            return false;
        }
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException notInTheCalendar) {
            return false;
        }
    }
}
