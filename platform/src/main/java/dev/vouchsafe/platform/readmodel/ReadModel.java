package dev.vouchsafe.platform.readmodel;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.log.RecordedEvent;
import org.bson.Document;

/**
 * Documents that are derived from the log and can be made again from it. Each bean of this type follows the log as a
 * projection does. It can be rebuilt beside the one that serves. So it writes to the collection that it is given alone,
 * and what it remembers belongs to the {@link Upkeep} of that collection.
 */
public interface ReadModel {

    /**
     * The follower's name, after which the collections are named too: lower-case with hyphens, unique in the service,
     * never changed.
     */
    String name();

    /** Gives a collection the indexes that the readers need; some or all of them may be there. */
    void index(MongoCollection<Document> rows);

    /**
     * Whether documents of the collection were made by other rules than today's, so that not everything asked for would
     * be found: then they are made again behind those that serve. Asked when a process begins to follow the log for the
     * read model.
     */
    default boolean outdated(MongoCollection<Document> rows) {
        return false;
    }

    /**
     * What keeps the documents of a collection up with the log, from wherever they stand. It is used by one thread at a
     * time.
     */
    Upkeep of(MongoCollection<Document> rows);

    /**
     * Keeps documents up with the log. What is written may follow only from the log and from what the collection holds:
     * otherwise a rebuilt one differs.
     */
    interface Upkeep {

        /** Takes the next event. Applying it twice must be the same as once. */
        void on(RecordedEvent event);

        /**
         * Returns when the effects of all events so far are durable, and are what they would be if there had been a
         * flush behind each of them.
         */
        default void flush() {}
    }
}
