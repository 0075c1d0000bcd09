package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Finding;
import java.time.LocalDate;

/** A rule that reads the clock, and asks the platform. */
final class LendingRules {

    private LendingRules() {}

    static Check assignedInFuture(LocalDate day, Commands commands) {
        return Check.of(Finding.ASSIGNED_IN_FUTURE, commands == null && !day.isAfter(LocalDate.now()));
    }
}
