package dev.vouchsafe.platform.http;

import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.Sourced;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The instant that a call asks about with {@code ?asOf=}: what was recorded at or before it counts.
 *
 * @param instant null: now
 */
public record AsOf(Instant instant) {

    public static final AsOf NOW = new AsOf(null);

    /** @throws Malformed if the parameter is no instant */
    public static AsOf by(QueryParameters query) {
        return new AsOf(query.instant("asOf").orElse(null));
    }

    public boolean isNow() {
        return instant == null;
    }

    /** The state as it stood then, from events alone. */
    public <S> Sourced<S> state(EventLog log, Fold<S> fold) {
        return isNow() ? log.stateOf(fold) : log.stateAsOf(fold, instant);
    }

    /** The instant at which rules are judged. */
    public Instant orNow(InstantSource clock) {
        return isNow() ? clock.instant() : instant;
    }
}
