package dev.vouchsafe.acceptance.breaking.voucher.lending;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.Commands;
import java.time.Instant;

/** A decision that sends commands and reads the clock. */
final class LendingDecision {

    private LendingDecision() {}

    static Decision decide(Commands commands) {
        return commands == null || Instant.now().equals(Instant.MAX) ? Decision.nothing() : Decision.accept();
    }
}
