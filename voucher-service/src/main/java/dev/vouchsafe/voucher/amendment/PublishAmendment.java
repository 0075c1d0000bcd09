package dev.vouchsafe.voucher.amendment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The operator amends a program: every voucher that was assigned before a day and is open now gets more days.
 *
 * @param publishedOn the day of {@code at} in the program zone
 */
record PublishAmendment(
        String program,
        String name,
        LocalDate createdBefore,
        int extendDays,
        String reason,
        LocalDate publishedOn,
        Instant at) {}
