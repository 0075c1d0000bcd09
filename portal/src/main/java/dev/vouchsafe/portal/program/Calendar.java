package dev.vouchsafe.portal.program;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days on which the program changes, as the API says them. */
public record Calendar(LocalDate today, List<Change> changes) {

    /**
     * What changes.
     *
     * @param amendment the amendment's own name; null for a day of the calendar
     * @param from the first day on which it is so
     * @param what one sentence
     * @param stays what stays possible afterwards
     * @param inForce whether it is so today
     */
    public record Change(
            @Nullable String amendment,
            LocalDate from,
            String what,
            @Nullable String stays,
            boolean inForce) {}

    /** What is so already. */
    public Stream<Change> past() {
        return changes.stream().filter(Change::inForce);
    }

    /** What is still to come. */
    public Stream<Change> ahead() {
        return changes.stream().filter(change -> !change.inForce());
    }
}
