package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.voucher.PoolEnd;
import dev.vouchsafe.program.reminder.RemindedOf;
import dev.vouchsafe.program.reminder.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A reminder of the days that a pool holds.
 *
 * @param program the pool's
 * @param days that it holds at that instant
 */
public record PoolReminder(String program, Reminder reminder, PoolEnd end, int days) {

    /**
     * The reminders of a pool that holds so many days, in their order. They are counted from the day of the removal, or
     * from the agreement's last day.
     *
     * @param agreementLastDay the agreement's last day
     * @param zone the program's
     */
    static List<PoolReminder> of(Pool pool, int days, LocalDate agreementLastDay, ZoneId zone) {
        var removedOn = pool.activation().removedAt().atZone(zone).toLocalDate();
        boolean removed = !agreementLastDay.isBefore(removedOn.minusDays(1));
        return RemindedOf.POOL.on(removed ? removedOn : agreementLastDay, zone).stream()
                .map(each -> new PoolReminder(
                        pool.activation().program(),
                        removed ? each.of(removedOn.minusDays(1)) : each,
                        removed ? PoolEnd.REMOVAL : PoolEnd.AGREEMENT_END,
                        days))
                .toList();
    }

    /** When it is due. */
    public Instant at() {
        return reminder.at();
    }
}
