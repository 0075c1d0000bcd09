package dev.vouchsafe.contracts.log;

import java.time.Instant;

/**
 * A signed checkpoint of one of a service's trees, kept where the service's database is not. Its key on the topic is
 * the origin.
 *
 * @param origin the name of the tree, such as {@code vouchsafe/local/voucher-service}
 * @param size how many records the tree has
 * @param note the checkpoint as it was signed: a C2SP signed note
 * @param at when it was signed, by the system's clock
 */
public record SignedLogCheckpoint(String origin, long size, String note, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "log.signed-checkpoint.v1";
}
