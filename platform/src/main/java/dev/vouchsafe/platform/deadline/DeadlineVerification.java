package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.contracts.ops.DeadlinesVerified;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Derives every deadline again from the log and compares it with what is recorded: in one pass over the log, in which
 * the subjects that are not over are kept in memory. Where they are too many, in several passes, each for a part of
 * them.
 */
final class DeadlineVerification implements Callable<DeadlinesVerified> {

    private final List<DeadlineHistory<?>> kinds;
    private final LogReader log;
    private final Supplier<FoundFaults> faults;
    private final Instant at;
    private final int mostStates;
    private final int mostSubjects;
    private volatile FoundFaults found;
    private final Map<String, Long> checked = Collections.synchronizedMap(new TreeMap<>());

    /**
     * @param at what was due by then should be recorded
     * @param mostStates how many subjects are kept with their state at a time
     */
    DeadlineVerification(
            List<DeadlineHistory<?>> kinds, LogReader log, Supplier<FoundFaults> faults, Instant at, int mostStates) {
        this.kinds = kinds;
        this.log = log;
        this.faults = faults;
        this.at = at;
        this.mostStates = mostStates;
        this.mostSubjects = 10 * mostStates; // what is over is small
        this.found = faults.get();
    }

    @Override
    public DeadlinesVerified call() {
        int parts = 1;
        while (!isVerifiedIn(parts)) {
            parts *= 2;
        }
        return found.verified(false, checked);
    }

    /** What is known so far. */
    DeadlinesVerified soFar() {
        synchronized (checked) {
            return found.verified(true, checked);
        }
    }

    /** Whether each of so many parts fitted into memory. */
    private boolean isVerifiedIn(int parts) {
        found = faults.get();
        kinds.forEach(kind -> checked.put(kind.name(), 0L));
        for (int part = 0; part < parts; part++) {
            if (!isVerified(new Partition(part, parts))) {
                return false;
            }
        }
        return true;
    }

    private boolean isVerified(Partition partition) {
        var followed = new ArrayList<FollowedSubjects<?>>();
        kinds.forEach(kind -> followed.add(new FollowedSubjects<>(kind, found)));
        long last = -1;
        try (var events = log.after(-1)) {
            for (var each = events.iterator(); each.hasNext(); ) {
                RecordedEvent event = each.next();
                last = event.position();
                boolean tooMany = false;
                for (var kind : followed) {
                    kind.on(event, partition);
                    tooMany |= kind.states() > mostStates || kind.known() > mostSubjects;
                }
                if (tooMany) {
                    return false;
                }
            }
        }
        for (var kind : followed) {
            kind.end(at, last);
            checked.merge(kind.name(), kind.derived(), Long::sum);
        }
        return true;
    }
}
