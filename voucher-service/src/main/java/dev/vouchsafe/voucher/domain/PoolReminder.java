package dev.vouchsafe.voucher.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A reminder of the days that a pool holds.
 *
 * @param program the pool's
 * @param days that it holds at that instant
 */
public record PoolReminder(String program, Reminder reminder, End end, int days) {

    /** How many days before the end of a pool people are reminded of it. */
    private static final List<Integer> DAYS_BEFORE = List.of(90, 30, 14);

    /** What ends the use of a pool. */
    public enum End {
        /** The program removes what it holds; also where the agreement ends at that very instant. */
        @JsonProperty("removal")
        REMOVAL,
        /** The agreement ends before that. */
        @JsonProperty("agreement-end")
        AGREEMENT_END;

        /** The word as notices write it, such as {@code agreement-end}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

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
        return Reminder.of(removed ? removedOn : agreementLastDay, DAYS_BEFORE, zone).stream()
                .map(each -> new PoolReminder(
                        pool.activation().program(),
                        removed ? each.of(removedOn.minusDays(1)) : each,
                        removed ? End.REMOVAL : End.AGREEMENT_END,
                        days))
                .toList();
    }

    /** When it is due. */
    public Instant at() {
        return reminder.at();
    }
}
