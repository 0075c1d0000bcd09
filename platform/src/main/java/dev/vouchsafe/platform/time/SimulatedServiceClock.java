package dev.vouchsafe.platform.time;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A clock that stands still until it is moved, and continues after a restart where it stood. */
final class SimulatedServiceClock implements ServiceClock {

    static final String COLLECTION = "clock";

    private static final String ID = "service";
    private static final String NOW = "now";
    private static final String FROM = "from";

    private final MongoCollection<Document> stored;
    private volatile Instant now;
    private volatile Instant from;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param startAt what the clock shows if it was never moved; null if it must have been */
    SimulatedServiceClock(MongoCollection<Document> stored, @Nullable Instant startAt) {
        this.stored = stored;
        Document last = stored.find(Filters.eq("_id", ID)).first();
        if (last != null) {
            this.now = Instant.parse(last.getString(NOW));
            this.from = Instant.parse(last.get(FROM, last.getString(NOW)));
        } else if (startAt != null) {
            this.now = startAt;
            this.from = startAt;
        } else {
            throw new IllegalStateException("a simulated clock that was never set needs vouchsafe.clock.start-at");
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public Instant movedFrom() {
        return from;
    }

    @Override
    public void onMove(Runnable moved) {
        listeners.add(moved);
    }

    /** A move to the instant that it shows is the last one again, which may have been broken off. */
    @Override
    public synchronized void moveTo(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("the clock shows " + now + " and never goes backwards, to " + instant);
        }
        var left = instant.equals(now) ? from : now;
        stored.replaceOne(
                Filters.eq("_id", ID),
                new Document("_id", ID).append(NOW, instant.toString()).append(FROM, left.toString()),
                new ReplaceOptions().upsert(true));
        from = left;
        now = instant;
        listeners.forEach(Runnable::run);
    }
}
