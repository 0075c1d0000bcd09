package dev.vouchsafe.program;

import java.time.LocalDate;

/**
 * The days on which the program changes for everyone.
 *
 * @param cloudRetiredFrom from this day on there is no new voucher or reservation for a cloud engagement
 * @param conversionEndsFrom from this day on training vouchers do not convert into days
 * @param accrualEndsFrom from this day on no days accrue
 * @param lastAssignmentDay the last day to create or assign a voucher
 * @param poolsRemovedFrom at the start of this day what every pool holds is removed; nothing returns from then on
 * @param lastRedemptionDay the last day to redeem, whatever the voucher's own life
 */
public record ProgramCalendar(
        LocalDate cloudRetiredFrom,
        LocalDate conversionEndsFrom,
        LocalDate accrualEndsFrom,
        LocalDate lastAssignmentDay,
        LocalDate poolsRemovedFrom,
        LocalDate lastRedemptionDay) {}
