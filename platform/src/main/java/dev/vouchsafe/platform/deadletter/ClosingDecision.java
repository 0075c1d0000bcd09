package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterDismissed;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterReplayed;
import dev.vouchsafe.platform.text.PlatformText;
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
        var said = switch (before) {
            case LetterReplayed replayed -> PlatformText.LETTER_REPLAYED_BEFORE;
            case LetterDismissed dismissed -> PlatformText.LETTER_DISMISSED_BEFORE;
        };
        return Violation.of(Code.WRONG_STATE, said)
                .with("state", LetterState.of(before).word())
                .with("since", before.at().toString());
    }

    private static Violation tooLong(CloseLetter command) {
        var said = PlatformText.LETTER_TOO_LONG.with("bytes", command.bytes()).with("mostBytes", command.mostBytes());
        return Violation.of(Code.WRONG_STATE, said)
                .with("bytes", command.bytes())
                .with("mostBytes", command.mostBytes());
    }
}
