package dev.vouchsafe.platform.decision;

import java.util.function.Supplier;

/**
 * What became of one of several commands.
 *
 * @param outcome its outcome; null if it could not be decided
 * @param failure why it could not be decided; null if it was
 */
public record Answer(Outcome outcome, RuntimeException failure) {

    public static Answer failed(RuntimeException failure) {
        return new Answer(null, failure);
    }

    public static Answer of(Supplier<Outcome> decision) {
        try {
            return new Answer(decision.get(), null);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    /** @throws RuntimeException if it could not be decided: why */
    public Outcome get() {
        if (failure != null) {
            throw failure;
        }
        return outcome;
    }
}
