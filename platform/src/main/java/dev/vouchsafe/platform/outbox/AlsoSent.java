package dev.vouchsafe.platform.outbox;

import dev.vouchsafe.platform.log.RecordedEvent;

/**
 * What an event of the log asks to be sent beside the service's own messages. The outbox has it done in the order of
 * the log, at least once, before it goes on.
 */
@FunctionalInterface
public interface AlsoSent {

    /**
     * Sends what the event asks for, if it asks for anything. Returns when it is durable.
     *
     * @throws RuntimeException if it can't be sent now: it is tried again, and all that is behind it waits
     */
    void send(RecordedEvent event);
}
