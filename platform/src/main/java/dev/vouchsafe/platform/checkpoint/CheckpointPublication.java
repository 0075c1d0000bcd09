package dev.vouchsafe.platform.checkpoint;

import java.time.Instant;

/** Where signed checkpoints are kept beyond the database. */
@FunctionalInterface
public interface CheckpointPublication {

    /**
     * Publishes a checkpoint; returns when it is kept. The same one may come again.
     *
     * @param note the signed note
     * @param at when it was signed
     * @throws RuntimeException if it is not kept; it comes again then
     */
    void publish(String origin, long size, String note, Instant at);
}
