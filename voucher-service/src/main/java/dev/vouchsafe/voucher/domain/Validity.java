package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.voucher.ClosedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long a voucher can be used. All dates are written down when they are decided, so that applying an event never
 * looks at the program in force today.
 *
 * @param lastDay the last day of the voucher's own life, extensions included
 * @param programLastDay the last day to redeem any voucher of the program
 * @param zone the program zone, in which days are counted
 */
public record Validity(LocalDate assignedOn, LocalDate lastDay, LocalDate programLastDay, ZoneId zone) {

    /** The first instant at which the voucher can no longer be used: the earlier end of its life and of the program. */
    public Instant deadline() {
        return usableThrough().plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The last day on which the voucher can be used. */
    public LocalDate usableThrough() {
        return lastDay.isBefore(programLastDay) ? lastDay : programLastDay;
    }

    /** Which end comes first; the voucher's own if both come at once. */
    public ClosedBy closedBy() {
        return programLastDay.isBefore(lastDay) ? ClosedBy.PROGRAM_END : ClosedBy.VOUCHER_LIFE;
    }

    public boolean isOverAt(Instant at) {
        return !at.isBefore(deadline());
    }

    /** The day in the program zone. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    Validity through(LocalDate day) {
        return new Validity(assignedOn, day, programLastDay, zone);
    }
}
