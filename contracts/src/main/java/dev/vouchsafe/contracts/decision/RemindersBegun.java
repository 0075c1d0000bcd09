package dev.vouchsafe.contracts.decision;

import java.time.Instant;
import java.util.List;

/**
 * From now on people are reminded: the log is older than these kinds of reminders, since the service was updated. Of
 * what came before nobody was reminded, and nobody is any more. Stored for ever.
 *
 * @param kinds the names of the kinds
 * @param at from this instant on
 */
public record RemindersBegun(List<String> kinds, Instant at) implements DomainEvent {

    public RemindersBegun {
        kinds = List.copyOf(kinds);
    }

    /** The last instant of which nobody is reminded. */
    public Instant lastBefore() {
        return at.minusNanos(1);
    }
}
