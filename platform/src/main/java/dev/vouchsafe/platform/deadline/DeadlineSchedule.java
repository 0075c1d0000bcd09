package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import dev.vouchsafe.platform.time.FailedDeadlines;
import dev.vouchsafe.platform.time.RegularRun;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes up what is due at regular intervals, in the process that keeps the index: another would wait for an index that
 * it doesn't follow. The index is asked only when something may be due in it, so that at rest a run costs nothing. Not
 * in simulation, where time passes only when the clock is moved.
 */
final class DeadlineSchedule extends ServicePart {

    private static final Logger log = LoggerFactory.getLogger(DeadlineSchedule.class);

    /** Somebody may have changed the index beside us. */
    private static final Duration LONGEST_TRUST = Duration.ofSeconds(10);

    private final Deadlines deadlines;
    private final DeadlineEntries entries;
    private final BooleanSupplier keepsIndex;
    private final ServiceClock clock;
    private final RegularRun runs;
    /** How many failed in the last run. */
    private volatile int failed;

    private Quiet quiet = Quiet.UNKNOWN;

    /**
     * Nothing is due before an instant.
     *
     * @param writes of the index when it was found out
     */
    private record Quiet(Instant until, long writes) {

        static final Quiet UNKNOWN = new Quiet(Instant.MIN, -1);
    }

    /** @param keepsIndex whether it is this process that does, now */
    DeadlineSchedule(
            Deadlines deadlines,
            DeadlineEntries entries,
            BooleanSupplier keepsIndex,
            ServiceClock clock,
            Duration interval) {
        super(Phase.BEHIND_FOLLOWERS);
        this.deadlines = deadlines;
        this.entries = entries;
        this.keepsIndex = keepsIndex;
        this.clock = clock;
        this.runs = new RegularRun("deadlines", interval, this::run);
    }

    void run() {
        if (!keepsIndex.getAsBoolean()) {
            quiet = Quiet.UNKNOWN;
            return;
        }
        Instant now = clock.instant();
        if (quiet.writes() != entries.writes() || !now.isBefore(quiet.until())) {
            quiet = Quiet.UNKNOWN;
            failed = failuresAt(now);
            quiet = quietFrom(now);
        }
    }

    private Quiet quietFrom(Instant now) {
        long writes = entries.writes();
        Instant trusted = now.plus(LONGEST_TRUST);
        return new Quiet(entries.first().filter(trusted::isAfter).orElse(trusted), writes);
    }

    private int failuresAt(Instant now) {
        try {
            deadlines.processUpTo(now);
            return 0;
        } catch (FailedDeadlines some) {
            // Each was logged with its stack when it first failed.
            if (some.count() != failed) {
                log.warn("{}", some.getMessage());
            }
            return some.count();
        }
    }

    @Override
    protected void begin() {
        if (!clock.simulated()) {
            runs.start();
        }
    }

    @Override
    protected void end() {
        runs.stop();
    }
}
