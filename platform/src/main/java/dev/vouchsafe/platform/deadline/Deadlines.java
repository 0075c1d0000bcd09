package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.projection.OverdueWork;
import dev.vouchsafe.platform.time.FailedDeadlines;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** The service's deadlines: what is due when, and making up what has become due, one run at a time. */
public final class Deadlines {

    static final int BATCH = 2_048;
    /** More than one commit holds: those who come last are late, so everything else gives way. */
    static final int MANY = 256;

    /**
     * An entry of the index.
     *
     * @param near what the decision looks at besides the subject, as {@link DeadlineKind.Change.Due} has it
     * @param proposedBy the position of the event that proposed it: a subject that is proposed anew has another entry,
     *     also if that is of the same instant
     */
    public record Entry(String kind, String subject, Instant dueAt, String near, long proposedBy) {}

    private final DeadlineEntries entries;
    private final DeadlineDispatch decision;
    private final OverdueWork overdue;
    private final Runnable awaitIndex;
    private final ReentrantLock oneRun = new ReentrantLock(true);

    /** @param awaitIndex returns when the index has followed the log up to its present head */
    Deadlines(DeadlineEntries entries, DeadlineDispatch decision, OverdueWork overdue, Runnable awaitIndex) {
        this.entries = entries;
        this.decision = decision;
        this.overdue = overdue;
        this.awaitIndex = awaitIndex;
    }

    /**
     * Decides everything due up to the instant, in order of its instants, in bounded batches that are recorded
     * together; returns when none is left.
     *
     * @throws FailedDeadlines if some could not be decided; all the others have been
     */
    public void processUpTo(Instant now) {
        oneRun.lock();
        try {
            // A decision may lead to a further deadline that is due as well, also of its own subject and instant. So
            // the index is asked again until it has nothing new. What failed is still in it and is not tried twice in
            // one run.
            var tried = new HashSet<Entry>();
            var failures = new LinkedHashMap<Entry, RuntimeException>();
            do {
                awaitIndex.run();
            } while (pass(now, tried, failures));
            decision.ended(failures.keySet());
            if (!failures.isEmpty()) {
                throw new FailedDeadlines(failures.size(), failures.firstEntry().getValue());
            }
        } finally {
            oneRun.unlock();
        }
    }

    /** Goes through the index once. Whether there was anything that had not been tried. */
    private boolean pass(Instant now, Set<Entry> tried, Map<Entry, RuntimeException> failures) {
        var first = entries.due(now, null, BATCH);
        return first.size() <= MANY
                ? decideAll(first, now, tried, failures)
                : overdue.during(() -> decideAll(first, now, tried, failures));
    }

    private boolean decideAll(List<Entry> first, Instant now, Set<Entry> tried, Map<Entry, RuntimeException> failures) {
        boolean anything = false;
        var batch = first;
        while (!batch.isEmpty()) {
            anything |= decide(batch, now, tried, failures);
            batch = batch.size() < BATCH ? List.of() : entries.due(now, batch.getLast(), BATCH);
        }
        return anything;
    }

    private boolean decide(List<Entry> batch, Instant now, Set<Entry> tried, Map<Entry, RuntimeException> failures) {
        var untried = batch.stream().filter(tried::add).toList();
        entries.write(decision.decide(untried, now, failures));
        return !untried.isEmpty();
    }

    /** The next entries up to the instant, in order. */
    public List<Entry> due(Instant upTo, int limit) {
        return entries.due(upTo, null, limit);
    }
}
