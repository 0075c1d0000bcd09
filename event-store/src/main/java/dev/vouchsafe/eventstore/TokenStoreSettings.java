package dev.vouchsafe.eventstore;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * How the progress of event processors is stored and claimed.
 *
 * @param collection the name of the collection that holds one document per processor
 * @param node the name of this process, different for every process that shares the collection
 * @param claimTimeout how long a claim lasts without being extended; much longer than the interval at which the
 *     processors extend theirs, and than the difference between the nodes' clocks
 * @param clock the clock for claims
 * @param writeConcern when a claim or a token counts as stored
 * @param readConcern which claims and tokens a read may see
 */
public record TokenStoreSettings(
        String collection,
        String node,
        Duration claimTimeout,
        Clock clock,
        WriteConcern writeConcern,
        ReadConcern readConcern) {

    /** @throws IllegalArgumentException for a time-out that is not positive */
    public TokenStoreSettings {
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(writeConcern, "writeConcern");
        Objects.requireNonNull(readConcern, "readConcern");
        if (!claimTimeout.isPositive()) {
            throw new IllegalArgumentException("The time-out of a claim must be positive");
        }
    }

    /**
     * The collection {@code tokens}, claims of 10 seconds by the system clock, majority; the node is {@code pid@host}.
     */
    public static TokenStoreSettings defaults() {
        return new TokenStoreSettings(
                "tokens",
                ManagementFactory.getRuntimeMXBean().getName(),
                Duration.ofSeconds(10),
                Clock.systemUTC(),
                WriteConcern.MAJORITY,
                ReadConcern.MAJORITY);
    }

    /** The same settings for another collection. */
    public TokenStoreSettings withCollection(String name) {
        return new TokenStoreSettings(name, node, claimTimeout, clock, writeConcern, readConcern);
    }

    /** The same settings for another node. */
    public TokenStoreSettings withNode(String name) {
        return new TokenStoreSettings(collection, name, claimTimeout, clock, writeConcern, readConcern);
    }

    /** The same settings with claims of another length by another clock. */
    public TokenStoreSettings withClaims(Duration timeout, Clock by) {
        return new TokenStoreSettings(collection, node, timeout, by, writeConcern, readConcern);
    }

    /** The same settings with other concerns. */
    public TokenStoreSettings withConcerns(WriteConcern write, ReadConcern read) {
        return new TokenStoreSettings(collection, node, claimTimeout, clock, write, read);
    }
}
