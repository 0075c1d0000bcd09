package dev.vouchsafe.platform.decision;

import dev.vouchsafe.platform.log.Cause;

/** The way in for every command, whether a call, a message or a deadline brought it. Blocks: call it on a virtual thread. */
public interface Commands {

    /**
     * Decides and records. Retries on a lost append race until it wins or is refused; answers the first outcome's facts
     * if the cause had its effect before.
     *
     * @throws RuntimeException if the log cannot be reached: nothing is then known to be recorded and the caller retries
     */
    default Outcome send(Object command, Cause cause) {
        return send(command, cause, null);
    }

    /**
     * As {@link #send(Object, Cause)}, on condition that the first state the decision looks at has not changed since the
     * position; without a condition if that is null. A refusal of what the caller may not do or know of comes first.
     */
    Outcome send(Object command, Cause cause, Long expectedPosition);
}
