package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;

/** What a change made of the stream that its call names. */
public final class ChangedState {

    private ChangedState() {}

    /**
     * The state right after the change, the same whenever the call is repeated.
     *
     * @throws KeyReused if the events that a repeated call recorded are not of this stream
     */
    public static <S> Sourced<S> of(LogReader log, Fold<S> fold, Outcome.Done done) {
        var state = log.stateUpTo(fold, done.position());
        KeyReused.unlessIn(state.position(), done);
        return state;
    }
}
