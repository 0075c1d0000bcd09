package dev.vouchsafe.voucher.checks;

import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import dev.vouchsafe.voucher.domain.Voucher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rules are asked about.
 *
 * @param standing the standing of the partner that takes the next steps; null if there is none, or the caller may not
 *     know it
 * @param groups what is in use of each repeat group, by the group's name
 * @param at the instant at which the rules are judged
 */
record CheckedVoucher(
        Voucher.Issued voucher,
        @Nullable Standing standing,
        Function<String, RepeatGroup> groups,
        Program program,
        Instant at) {

    LocalDate today() {
        return program.dayOf(at);
    }

    /** To judge by where the verdicts about it are left out. */
    Standing standingOrNone() {
        return standing == null ? Standing.NONE : standing;
    }
}
