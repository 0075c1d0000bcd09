package dev.vouchsafe.platform.decision;

import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.Sourced;

/** The states a decision may look at. Whatever is looked at becomes part of the append's condition. */
public interface States {

    /** Sources the events of the fold up to the head of the log. */
    <S> Sourced<S> of(Fold<S> fold);
}
