package dev.vouchsafe.platform.rebuild;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.projection.OverdueWork;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.platform.readmodel.ReadModelStates;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.readmodel.Rebuild;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on one rebuild in the process that follows the log for its read model, until it is finished, stopped, or to be
 * gone on with elsewhere. It never gets ahead of the follower; in the end the follower rests while both are brought to
 * one position, compared and switched.
 */
final class RebuildRun {

    /** What a run works with, the same for all. */
    record Parts(
            LogReader log,
            Followers followers,
            OverdueWork overdue,
            ReadModels models,
            ReadModelStates states,
            RebuildSettings settings,
            CountDownLatch stopping) {}

    private static final Logger log = LoggerFactory.getLogger(RebuildRun.class);
    private static final int MOST_FAILURES = 5;
    private static final long FIRST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long BEHIND_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int AHEAD = 250;

    private final String run = UUID.randomUUID().toString();
    private final ReadModel model;
    private final Parts parts;
    private final Rebuild taken;
    private final MongoCollection<Document> rows;
    private final RateOfEvents rate = new RateOfEvents();
    /** Read and not yet applied: a reply holds more than is applied between two rests. */
    private final Deque<RecordedEvent> ahead = new ArrayDeque<>();

    private ReadModel.@Nullable Upkeep upkeep;
    private long position;
    /** Whether it ever came to its last step. */
    private boolean cameToFinish;

    /** Takes the rebuild up. */
    RebuildRun(ReadModel model, Parts parts) {
        this.model = model;
        this.parts = parts;
        this.taken = parts.states()
                .change(model.name(), state -> state.takenUpBy(run))
                .last()
                .orElseThrow();
        this.rows = parts.models().rows(model.name(), taken.generation());
        this.position = taken.position();
    }

    /** Goes on as long as there is something to do here. */
    void work() {
        int failures = 0;
        long failedBehind = position;
        boolean goesOn = parts.states().find(model.name()).runBy(run).isPresent();
        while (goesOn) {
            try {
                untilItEnds();
                goesOn = false;
            } catch (RuntimeException | Error e) {
                // Once it was about to finish, nothing counts as getting further: each event that arrives would.
                long reached = cameToFinish ? Long.MAX_VALUE : position;
                failures = reached > failedBehind ? 1 : failures + 1;
                failedBehind = reached;
                log.warn("{} failed behind position {}, {} times", taken.id(), position, failures, e);
                goesOn = failures < MOST_FAILURES ? pause(FIRST_WAIT_NANOS << failures) : fail(e);
            }
        }
    }

    private void untilItEnds() {
        model.index(rows);
        upkeep = model.of(rows);
        ahead.clear();
        // What was applied before a crash, or by the process that followed before, may be ahead of the token; it was in
        // the log by now.
        long certainFrom = parts.log().head();
        boolean goesOn = true;
        while (goesOn && parts.followers().follows(model.name())) {
            long live = parts.followers().position(model.name());
            if (live - position > parts.settings().batch()) {
                parts.overdue().giveWay();
                long start = System.nanoTime();
                goesOn = replay(position + parts.settings().batch())
                        && pause(parts.settings().restNanos(System.nanoTime() - start));
            } else if (live >= certainFrom
                    && parts.followers()
                            .whileResting(model.name(), REST, this::finish)
                            .isPresent()) {
                goesOn = false;
            } else {
                // The follower may be stuck, and this must not be stuck with it.
                goesOn = pause(BEHIND_NANOS) && goesOn();
            }
        }
    }

    /** Whether it is still this run's to go on. */
    private boolean replay(long to) {
        for (long applied = position; applied < to; applied = ahead.remove().position()) {
            if (ahead.isEmpty()) {
                readAhead(applied);
            }
            requireNonNull(upkeep).on(ahead.element());
        }
        requireNonNull(upkeep).flush();
        rate.count(to - position);
        position = to;
        return parts.states()
                .change(
                        model.name(),
                        state -> state.progressed(run, to, parts.log().head(), rate.perSecond()))
                .runBy(run)
                .isPresent();
    }

    private void readAhead(long behind) {
        try (var events = parts.log().after(behind)) {
            events.limit(AHEAD).forEach(ahead::add);
        }
        if (ahead.isEmpty()) {
            throw new IllegalStateException("the log ends at " + behind);
        }
    }

    /** The follower rests at the position. Whether the rebuild was finished; if not, it is not this run's any more. */
    private boolean finish(long live) {
        cameToFinish = true;
        if (!parts.followers().follows(model.name())
                || !replay(live)
                || parts.states()
                        .change(model.name(), state -> state.comparing(run))
                        .runBy(run)
                        .isEmpty()) {
            return false;
        }
        var comparison = Comparing.of(parts.models().live(model.name()), rows, live, this::goesOn);
        if (comparison == null) {
            return false;
        }
        var ended = parts.states()
                .change(
                        model.name(),
                        state -> state.finished(
                                run, comparison, InstantSource.system().instant()))
                .last()
                .orElseThrow();
        log.info(
                "{}: {} at position {}, {} documents live, {} rebuilt, {} differing{}",
                ended.id(),
                ended.state(),
                live,
                comparison.live().documents(),
                comparison.rebuilt().documents(),
                comparison.differing(),
                ended.switched() ? "; switched" : "");
        return true;
    }

    private boolean goesOn() {
        return parts.stopping().getCount() > 0
                && parts.states().find(model.name()).runBy(run).isPresent();
    }

    private boolean fail(Throwable e) {
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
