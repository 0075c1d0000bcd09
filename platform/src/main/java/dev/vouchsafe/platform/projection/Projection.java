package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.log.RecordedEvent;

/**
 * A read model that follows the log. Each bean of this type is driven along the log by a follower of its own, in log
 * order, at least once: applying an event twice must be the same as once. One that fails is tried again, and what
 * follows waits.
 */
public interface Projection {

    /** The follower's and the token's name: lower-case, unique in the service, never changed. */
    String name();

    void on(RecordedEvent event);

    /**
     * Called after each batch of events, before it counts as done: returns when the effects of all of them are durable.
     * If it fails, the whole batch is applied again.
     */
    default void flush() {}

    /**
     * Called before the first batch since this process has become the one that follows the log for it: what it
     * remembers of the store may not hold any more.
     */
    default void claimed() {}

    /**
     * Called before the first batch since it rested: what was done meanwhile may have changed the store, but nobody
     * else has followed the log for it.
     */
    default void rested() {}

    /**
     * Whether it waits for something outside that a new beginning would not bring about, such as a broker's
     * acknowledgement. Asked by other threads.
     */
    default boolean waitsForOthers() {
        return false;
    }

    /**
     * Whether it begins behind what is in the log when it runs for the first time, as one does whose effects leave the
     * system: what happened before is not told later.
     */
    default boolean beginsAtHead() {
        return false;
    }
}
