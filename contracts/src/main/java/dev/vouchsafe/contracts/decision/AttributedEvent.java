package dev.vouchsafe.contracts.decision;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An event that later decisions look at for who did it. Who did it is not part of its stored form: the log keeps with
 * each event who brought it about, and gives it to the event when the event is read. So it is known of every event that
 * was ever recorded.
 */
public interface AttributedEvent extends DomainEvent {

    /** The caller's subject; null in an event that nobody has been named for yet. */
    @JsonIgnore
    String by();

    /** The same event, done by this caller. */
    DomainEvent attributedTo(String actor);
}
