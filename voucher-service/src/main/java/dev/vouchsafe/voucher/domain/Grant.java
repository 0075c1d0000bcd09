package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.voucher.ClosedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a customer assigned: a block of days of one level for one offering, and how long it can be used. All dates are
 * written down when they are decided, so that applying an event never looks at the program in force today.
 *
 * @param level          days
 * @param lastDay        the last day of the voucher's own life, extensions included
 * @param programLastDay the last day to redeem any voucher of the program
 * @param zone           the program zone, in which days are counted
 * @param adminEmail     the customer's voucher administrator
 */
public record Grant(String voucherId, String agreementId, Customer customer, String program, String offering, int level,
                    LocalDate assignedOn, LocalDate lastDay, LocalDate programLastDay, ZoneId zone,
                    Contact projectManager, String adminEmail) {

    /** The first instant at which the voucher can no longer be used: the earlier end of its life and of the program. */
    public Instant deadline() {
        return firstInstantAfter(lastDay.isBefore(programLastDay) ? lastDay : programLastDay);
    }

    /** Which end comes first; the voucher's own if both come at once. */
    public ClosedBy closedBy() {
        return programLastDay.isBefore(lastDay) ? ClosedBy.PROGRAM_END : ClosedBy.VOUCHER_LIFE;
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(deadline());
    }

    /** The day in the program zone. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    Grant lastingThrough(LocalDate day) {
        return new Grant(voucherId, agreementId, customer, program, offering, level, assignedOn, day, programLastDay, zone,
                projectManager, adminEmail);
    }

    private Instant firstInstantAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
