package dev.vouchsafe.platform.decision;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of several commands.
 *
 * @param outcome its outcome; null if it could not be decided
 * @param failure why it could not be decided; null if it was
 */
public record CommandResult(
        @Nullable Outcome outcome, @Nullable RuntimeException failure) {

    public static CommandResult failed(RuntimeException failure) {
        return new CommandResult(null, failure);
    }

    public static CommandResult of(Supplier<Outcome> decision) {
        try {
            return new CommandResult(decision.get(), null);
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    /** @throws RuntimeException if it could not be decided: why */
    public @Nullable Outcome get() {
        if (failure != null) {
            throw failure;
        }
        return outcome;
    }
}
