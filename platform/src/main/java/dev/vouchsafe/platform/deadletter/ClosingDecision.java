package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import java.util.Optional;

/** A dead letter is closed once, and what is sent again can be read for its length at least. */
final class ClosingDecision {

    private ClosingDecision() {}

    static Decision decide(CloseLetter command, Optional<LetterEvent> before) {
        if (before.isPresent()) {
            return Decision.refuse(closed(before.get()));
        }
        if (command.bytes() > command.mostBytes()) {
            return Decision.refuse(tooLong(command));
        }
        return Decision.accept(command.closing());
    }

    private static Violation closed(LetterEvent before) {
        var state = LetterState.of(before);
        return Violation.of(Code.WRONG_STATE, "The dead letter was " + state.word() + " already.")
                .with("state", state.word())
                .with("since", before.at().toString());
    }

    private static Violation tooLong(CloseLetter command) {
        return Violation.of(
                        Code.WRONG_STATE,
                        "The value has " + command.bytes() + " bytes, and more than " + command.mostBytes()
                                + " are never read: it can be sent with a corrected value alone.")
                .with("bytes", command.bytes())
                .with("mostBytes", command.mostBytes());
    }
}
