package dev.vouchsafe.program.reminder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** What people are reminded of. How many days before is the same in every program. */
public enum RemindedOf {
    VOUCHER(30, 14, 3),
    POOL(90, 30, 14),
    PAYMENT_WINDOW(14, 3),
    COMPETENCY(30);

    private final List<Integer> daysBefore;

    RemindedOf(Integer... daysBefore) {
        this.daysBefore = List.of(daysBefore);
    }

    /**
     * The reminders of a day, in their order.
     *
     * @param zone in which days are counted
     */
    public List<Reminder> on(LocalDate lastDay, ZoneId zone) {
        return daysBefore.stream()
                .map(days -> Reminder.of(lastDay, days, zone))
                .sorted(Comparator.comparing(Reminder::at))
                .toList();
    }
}
