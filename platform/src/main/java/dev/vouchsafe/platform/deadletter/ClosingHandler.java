package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.Sourced;

/** A dead letter is there before any event: what came first is the message. */
record ClosingHandler() implements DecisionHandler<CloseLetter> {

    @Override
    public Class<CloseLetter> commandType() {
        return CloseLetter.class;
    }

    @Override
    public boolean holds(CloseLetter command, Precondition asked, Sourced<?> letter) {
        return asked.holdsAt(letter.version(), true);
    }

    @Override
    public Decision handle(CloseLetter command, States states) {
        return ClosingDecision.decide(
                command,
                states.of(LetterStreams.letter(command.closing().letter())).state());
    }
}
