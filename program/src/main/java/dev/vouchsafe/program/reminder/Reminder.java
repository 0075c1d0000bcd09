package dev.vouchsafe.program.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A reminder that is to come, some days before a day.
 *
 * @param lastDay the day that people are reminded of
 * @param at the start of the day so many days before, in the program's zone
 * @param until the end of that day: from then on nobody is told of it any more
 */
public record Reminder(LocalDate lastDay, int daysBefore, Instant at, Instant until) {

    /** The same of another day. */
    public Reminder of(LocalDate another) {
        return new Reminder(another, daysBefore, at, until);
    }

    static Reminder of(LocalDate lastDay, int daysBefore, ZoneId zone) {
        var day = lastDay.minusDays(daysBefore);
        return new Reminder(
                lastDay,
                daysBefore,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
