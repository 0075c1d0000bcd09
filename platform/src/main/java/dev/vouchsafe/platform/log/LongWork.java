package dev.vouchsafe.platform.log;

import com.mongodb.client.MongoCollection;
import java.util.concurrent.TimeUnit;

/**
 * What takes a sound server long by its nature, such as to make an index of many documents: its answer is awaited
 * longer than others, and not for ever.
 */
public final class LongWork {

    private static final long MINUTES = 2;

    private LongWork() {}

    /** The collection for such work. */
    public static <T> MongoCollection<T> on(MongoCollection<T> collection) {
        return collection.withTimeout(MINUTES, TimeUnit.MINUTES);
    }
}
