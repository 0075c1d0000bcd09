package dev.vouchsafe.eventstore;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.time.Duration;
import java.util.Objects;

/**
 * How one log is stored and read, always on the primary: a secondary that lags would show a state without what this
 * process has written itself. Every process that shares a log must use the same collection and concerns.
 *
 * @param collection the name of the collection that holds the commits
 * @param writeConcern when a commit counts as written; anything weaker than majority and journal can lose commits
 * @param readConcern which commits a read may see; anything weaker than majority can see commits that are rolled back
 * @param pollInterval the shortest pause between two looks for commits of other processes, once a stream was opened;
 *     while nothing happens it grows to a second. Own commits wake streams at once
 * @param batchSize how many commits one reply of the server holds at most
 * @param recentEvents how many of the newest events are kept in memory, for condition checks and live streams
 * @param recentBytes how many bytes of payload those events hold at most
 * @param patience how long an append is tried again while the server cannot be reached or others take its positions; it
 *     then ends as unknown if it may be stored, else as not stored. So long a read waits, too, for a primary that does
 *     not show yet what is known to be stored
 */
public record EventStoreSettings(
        String collection,
        WriteConcern writeConcern,
        ReadConcern readConcern,
        Duration pollInterval,
        int batchSize,
        int recentEvents,
        long recentBytes,
        Duration patience) {

    /** @throws IllegalArgumentException for a size or a duration that is not positive */
    public EventStoreSettings {
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(writeConcern, "writeConcern");
        Objects.requireNonNull(readConcern, "readConcern");
        if (!pollInterval.isPositive()
                || !patience.isPositive()
                || batchSize < 1
                || recentEvents < 1
                || recentBytes < 1) {
            throw new IllegalArgumentException("Intervals and sizes of an event store must be positive");
        }
    }

    /** Safe on a replica set: majority and journal, primary reads, the log in the collection {@code events}. */
    public static EventStoreSettings defaults() {
        return new EventStoreSettings(
                "events",
                WriteConcern.MAJORITY.withJournal(true),
                ReadConcern.MAJORITY,
                Duration.ofMillis(20),
                1_000,
                10_000,
                32L << 20,
                Duration.ofSeconds(30));
    }

    /** The same settings for the log in another collection. */
    public EventStoreSettings withCollection(String name) {
        return new EventStoreSettings(
                name, writeConcern, readConcern, pollInterval, batchSize, recentEvents, recentBytes, patience);
    }

    /** The same settings with other concerns, for example for a server that has no replica set. */
    public EventStoreSettings withConcerns(WriteConcern write, ReadConcern read) {
        return new EventStoreSettings(
                collection, write, read, pollInterval, batchSize, recentEvents, recentBytes, patience);
    }

    /** The same settings with another interval for noticing the commits of other processes. */
    public EventStoreSettings withPollInterval(Duration interval) {
        return new EventStoreSettings(
                collection, writeConcern, readConcern, interval, batchSize, recentEvents, recentBytes, patience);
    }

    /** The same settings with another number of commits per reply. */
    public EventStoreSettings withBatchSize(int commits) {
        return new EventStoreSettings(
                collection, writeConcern, readConcern, pollInterval, commits, recentEvents, recentBytes, patience);
    }

    /** The same settings with another share of the log's end in memory. */
    public EventStoreSettings withRecent(int events, long bytes) {
        return new EventStoreSettings(
                collection, writeConcern, readConcern, pollInterval, batchSize, events, bytes, patience);
    }

    /** The same settings with another time for which an append outlasts an unreachable server. */
    public EventStoreSettings withPatience(Duration longest) {
        return new EventStoreSettings(
                collection, writeConcern, readConcern, pollInterval, batchSize, recentEvents, recentBytes, longest);
    }
}
