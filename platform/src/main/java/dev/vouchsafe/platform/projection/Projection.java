package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.log.RecordedEvent;

/**
 * A read model that follows the log. Each bean of this type is driven by an event processor of its own, in log order,
 * at least once: applying an event twice must be the same as once. One that fails is tried again, and what follows waits.
 */
public interface Projection {

    /** The processor's and the token's name: lower-case, unique in the service, never changed. */
    String name();

    void on(RecordedEvent event);

    /**
     * Called after each batch of events, before it counts as done: returns when the effects of all of them are durable.
     * If it fails, the whole batch is applied again.
     */
    default void flush() {
    }

    /** Called before the first batch since this process has become the one that follows the log for it: what it remembers of the store may not hold any more. */
    default void claimed() {
    }

    /** Called before the first batch since it rested: what was done meanwhile may have changed the store, but nobody else has followed the log for it. */
    default void rested() {
    }
}
