package dev.vouchsafe.platform.http.read;

import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The instant that a call asks about with {@code ?asOf=}: what was recorded at or before it counts, and every deadline
 * that had passed by then, recorded or not. An answer repeats the instant ({@link Reads}). Source: the contract, "What
 * is true at an instant".
 *
 * @param instant null: now
 */
public record AsOf(@Nullable Instant instant) {

    public static final AsOf NOW = new AsOf(null);

    /** @throws Malformed if the parameter is no instant */
    public static AsOf by(QueryParameters query) {
        return new AsOf(query.instant("asOf").orElse(null));
    }

    public boolean isNow() {
        return instant == null;
    }

    /** What had been recorded by then: for what no deadline changes. */
    public <S> Sourced<S> state(LogReader log, Fold<S> fold) {
        return instant == null ? log.stateOf(fold) : log.stateAsOf(fold, instant);
    }

    /**
     * How it stood then, or will stand if nothing else happens. Its version is that of what is recorded: the record of
     * a deadline makes no new one.
     *
     * @param passed pure: the state once each deadline that has passed by the instant has had its effect, by the same
     *     functions that decide it
     */
    public <S> Sourced<S> standing(LogReader log, Fold<S> fold, BiFunction<S, Instant, S> passed, InstantSource clock) {
        var recorded = state(log, fold);
        return recorded.with(passed.apply(recorded.state(), orNow(clock)));
    }

    /** The instant at which rules are judged. */
    public Instant orNow(InstantSource clock) {
        return instant == null ? clock.instant() : instant;
    }
}
