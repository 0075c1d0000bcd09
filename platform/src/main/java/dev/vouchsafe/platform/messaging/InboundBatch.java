package dev.vouchsafe.platform.messaging;

import java.util.List;

/** Handles messages of several types together, where that costs less than one after the other. */
@FunctionalInterface
public interface InboundBatch<T> {

    /**
     * Returns when all have had their effect. Handling some of them a second time must be the same as once.
     *
     * @param messages of one topic, in the order in which they came
     * @throws RuntimeException if they can't be handled now: all of them are tried again, and what follows them waits
     */
    void handle(List<InboundMessage<T>> messages);
}
