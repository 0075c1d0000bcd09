package dev.vouchsafe.contracts.log;

import java.time.Instant;

/**
 * What a service's log looked like. It is kept where the log's database is not, so that a log that is rewritten shows.
 *
 * @param log whose log, by the service's name
 * @param position the position behind the last commit, which is the number of events
 * @param hash the hash of that commit, 64 hexadecimal digits; it depends on everything before it
 * @param count the number of commits
 * @param at when, by the service's clock
 */
public record LogCheckpoint(String log, long position, String hash, long count, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "log.checkpoint.v1";
}
