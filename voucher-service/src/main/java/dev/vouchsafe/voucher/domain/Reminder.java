package dev.vouchsafe.voucher.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * A reminder that is to come, some days before a day.
 *
 * @param lastDay the day that people are reminded of
 * @param at the start of the day so many days before, in the program's zone
 * @param until the end of that day: from then on nobody is told of it any more
 */
public record Reminder(LocalDate lastDay, int daysBefore, Instant at, Instant until) {

    /** How many days before its last day people are reminded of a voucher. */
    public static final List<Integer> OF_VOUCHER = List.of(30, 14, 3);

    /** The reminders of a day, in their order. */
    static List<Reminder> of(LocalDate lastDay, List<Integer> daysBefore, ZoneId zone) {
        return daysBefore.stream()
                .map(days -> of(lastDay, days, zone))
                .sorted(Comparator.comparing(Reminder::at))
                .toList();
    }

    /** The same of another day. */
    Reminder of(LocalDate another) {
        return new Reminder(another, daysBefore, at, until);
    }

    private static Reminder of(LocalDate lastDay, int daysBefore, ZoneId zone) {
        var day = lastDay.minusDays(daysBefore);
        return new Reminder(
                lastDay,
                daysBefore,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
