package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.log.RecordedEvent;

/**
 * A read model that follows the log. Each bean of this type is driven by an event processor of its own, in log order,
 * at least once: applying an event twice must be the same as once.
 */
public interface Projection {

    /** The processor's and the token's name: lower-case, unique in the service, never changed. */
    String name();

    void on(RecordedEvent event);
}
