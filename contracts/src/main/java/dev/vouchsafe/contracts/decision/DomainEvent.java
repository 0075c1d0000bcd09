package dev.vouchsafe.contracts.decision;

import java.time.Instant;

/**
 * A domain event: something that happened, with the instant it took effect. When it was recorded is the log's to say.
 */
public interface DomainEvent {

    /** The instant the event took effect; for a deadline the deadline's own instant, however late it was recorded. */
    Instant at();
}
