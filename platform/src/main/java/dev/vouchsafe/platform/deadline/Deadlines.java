package dev.vouchsafe.platform.deadline;

import java.time.Instant;
import java.util.List;

/** The service's deadlines: what is due when, and making up what has become due. */
public interface Deadlines {

    /**
     * An entry of the index.
     *
     * @param near what the decision looks at besides the subject, as {@link DeadlineKind.Change.Due} has it
     */
    record Entry(String kind, String subject, Instant dueAt, String near) {

        /** One that looks at nothing else. */
        public Entry(String kind, String subject, Instant dueAt) {
            this(kind, subject, dueAt, "");
        }
    }

    /**
     * Decides everything due up to the instant, in order of its instants, in bounded batches that are recorded
     * together; returns when none is left.
     *
     * @throws FailedDeadlines if some could not be decided; all the others have been
     */
    void processUpTo(Instant now);

    /** The next entries up to the instant, in order. */
    List<Entry> due(Instant upTo, int limit);
}
