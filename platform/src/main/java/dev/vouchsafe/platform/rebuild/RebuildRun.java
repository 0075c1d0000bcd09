package dev.vouchsafe.platform.rebuild;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.platform.readmodel.ReadModelStates;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.readmodel.Rebuild;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on one rebuild in the process that follows the log for its read model, until it is finished, stopped, or to be gone on with elsewhere. It never
 * gets ahead of the follower; in the end the follower rests while both are brought to one position, compared and switched.
 */
final class RebuildRun {

    /** What a run works with, the same for all. */
    record Parts(EventLog log, Followers followers, ReadModels models, ReadModelStates states, RebuildSettings settings, CountDownLatch stopping) {
    }

    private static final Logger log = LoggerFactory.getLogger(RebuildRun.class);
    private static final int MOST_FAILURES = 5;
    private static final long FIRST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long BEHIND_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final String run = UUID.randomUUID().toString();
    private final ReadModel model;
    private final Parts parts;
    private final Rebuild taken;
    private final MongoCollection<Document> rows;
    private final RateOfEvents rate = new RateOfEvents();
    private ReadModel.Upkeep upkeep;
    private long position;

    /** Takes the rebuild up. */
    RebuildRun(ReadModel model, Parts parts) {
        this.model = model;
        this.parts = parts;
        this.taken = parts.states().change(model.name(), state -> state.takenUpBy(run)).last().orElseThrow();
        this.rows = parts.models().rows(model.name(), taken.generation());
        this.position = taken.position();
    }

    /** Goes on as long as there is something to do here. */
    void work() {
        int failures = 0;
        boolean goesOn = parts.states().find(model.name()).runBy(run).isPresent();
        while (goesOn) {
            try {
                goesOn = untilItEnds();
            } catch (RuntimeException e) {
                failures++;
                log.warn("{} failed behind position {}, {} times", taken.id(), position, failures, e);
                goesOn = failures < MOST_FAILURES ? pause(FIRST_WAIT_NANOS << failures) : fail(e);
            }
        }
    }

    /** Whether there is more to do. */
    private boolean untilItEnds() {
        model.index(rows);
        upkeep = model.of(rows);
        // What was applied before a crash, or by the process that followed before, may be ahead of the token; it was in the log by now.
        long certainFrom = parts.log().head();
        boolean goesOn = true;
        while (goesOn && parts.followers().follows(model.name())) {
            long live = parts.followers().position(model.name());
            if (live - position > parts.settings().batch()) {
                long start = System.nanoTime();
                goesOn = replay(position + parts.settings().batch()) && pause(parts.settings().restNanos(System.nanoTime() - start));
            } else if (live >= certainFrom) {
                return parts.followers().whileResting(model.name(), this::finish);
            } else {
                goesOn = pause(BEHIND_NANOS);
            }
        }
        return false;
    }

    /** Whether it is still this run's to go on. */
    private boolean replay(long to) {
        long applied = position;
        try (var events = parts.log().after(position)) {
            var each = events.iterator();
            while (applied < to && each.hasNext()) {
                var event = each.next();
                upkeep.on(event);
                applied = event.position();
            }
        }
        if (applied < to) {
            throw new IllegalStateException("the log ends at " + applied + ", before " + to);
        }
        upkeep.flush();
        rate.count(to - position);
        position = to;
        return parts.states().change(model.name(), state -> state.progressed(run, to, parts.log().head(), rate.perSecond())).runBy(run).isPresent();
    }

    /** The follower rests at the position. */
    private boolean finish(long live) {
        if (!parts.followers().follows(model.name()) || !replay(live)) {
            return false;
        }
        if (parts.states().change(model.name(), state -> state.comparing(run)).runBy(run).isEmpty()) {
            return false;
        }
        var comparison = Comparing.of(parts.models().live(model.name()), rows, live, this::goesOn);
        if (comparison != null) {
            var ended = parts.states().change(model.name(), state -> state.finished(run, comparison, InstantSource.system().instant())).last().orElseThrow();
            log.info("{}: {} at position {}, {} documents live, {} rebuilt, {} differing{}", ended.id(), ended.state(), live,
                    comparison.live().documents(), comparison.rebuilt().documents(), comparison.differing(), ended.switched() ? "; switched" : "");
        }
        return false;
    }

    private boolean goesOn() {
        return parts.stopping().getCount() > 0 && parts.states().find(model.name()).runBy(run).isPresent();
    }

    private boolean fail(RuntimeException e) {
        parts.states().change(model.name(), state -> state.failed(run, "behind position " + position + ": " + e));
        return false;
    }

    /** Whether to go on after it. */
    private boolean pause(long nanos) {
        try {
            return !parts.stopping().await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
