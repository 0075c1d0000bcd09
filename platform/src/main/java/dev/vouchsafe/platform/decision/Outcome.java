package dev.vouchsafe.platform.decision;

import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.decision.Fact;
import java.util.List;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * The facts are durable.
     *
     * @param facts    what was recorded; empty if nothing had to change
     * @param position the position of the last of them, or of the last event the decision looked at if there were none
     * @param repeated whether they had been recorded before, under the same cause
     */
    record Done(List<Fact> facts, long position, boolean repeated) implements Outcome {
    }

    /** The rules said no. */
    record Refused(List<Violation> violations) implements Outcome {
    }

    /** The resource has changed since the version that the command was conditional on ({@code If-Match}). */
    record Stale(long expected, long actual) implements Outcome {
    }
}
