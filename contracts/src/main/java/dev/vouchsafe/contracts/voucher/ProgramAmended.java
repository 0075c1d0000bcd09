package dev.vouchsafe.contracts.voucher;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An amendment: every voucher created before a day and still open lives longer. The key is the program.
 *
 * @param program the program
 * @param name the amendment's name
 * @param createdBefore vouchers assigned before this day
 * @param extendDays how many more days they get
 * @param reason why
 * @param at when it was published
 */
public record ProgramAmended(
        String program, String name, LocalDate createdBefore, int extendDays, String reason, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.program-amended.v1";
}
