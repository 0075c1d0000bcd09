package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.contracts.ops.DeadlinesVerified;
import dev.vouchsafe.contracts.ops.DeadlinesVerified.Fault;
import dev.vouchsafe.contracts.ops.DeadlinesVerified.Subject;
import dev.vouchsafe.contracts.ops.LatenessHistogram;
import dev.vouchsafe.platform.deadline.DeadlineHistory.Due;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what is recorded of deadlines as it should be, and what isn't. Others may look meanwhile. */
final class FoundFaults {

    private final String service;
    private final Lateness lateness;
    private final LatenessHistogram.Counting recorded = new LatenessHistogram.Counting();
    private final List<Fault> first = new ArrayList<>();
    private long early;
    private long twice;
    private long missing;
    private long wrongInstant;

    FoundFaults(String service, Lateness lateness) {
        this.service = service;
        this.lateness = lateness;
    }

    /**
     * An event says that a deadline has come.
     *
     * @param due when it was due by the events before; null if nothing was
     * @param already whether it was recorded before
     */
    synchronized void recorded(
            DeadlineHistory<?> kind, String subject, @Nullable Due due, boolean already, RecordedEvent event) {
        if (due == null && already) {
            twice++;
            note("twice", kind, subject, null, event);
        } else if (due == null || event.recordedAt().isBefore(due.at())) {
            early++;
            note("early", kind, subject, due, event);
        } else if (!event.payload().at().equals(due.at())) {
            wrongInstant++;
            note("wrongInstant", kind, subject, due, event);
        } else {
            recorded.add(lateness.of(due.at(), event.recordedAt()));
        }
    }

    /** @param position up to which it should have been recorded */
    synchronized void missing(DeadlineHistory<?> kind, String subject, Due due, long position) {
        missing++;
        if (first.size() < DeadlinesVerified.LISTED) {
            first.add(
                    new Fault(service, kind.name(), subject(kind, subject), "missing", due.at(), null, null, position));
        }
    }

    private void note(String fault, DeadlineHistory<?> kind, String subject, @Nullable Due due, RecordedEvent event) {
        if (first.size() < DeadlinesVerified.LISTED) {
            first.add(new Fault(
                    service,
                    kind.name(),
                    subject(kind, subject),
                    fault,
                    due == null ? null : due.at(),
                    event.payload().at(),
                    event.recordedAt(),
                    event.position()));
        }
    }

    private static Subject subject(DeadlineHistory<?> kind, String subject) {
        return new Subject(kind.subjectKind(), kind.subjectId(subject));
    }

    /** What is known so far. */
    synchronized DeadlinesVerified verified(boolean running, Map<String, Long> checked) {
        boolean wrong = early + twice + missing + wrongInstant > 0;
        return new DeadlinesVerified(
                running ? DeadlinesVerified.RUNNING : wrong ? DeadlinesVerified.WRONG : DeadlinesVerified.RIGHT,
                checked,
                early,
                twice,
                missing,
                wrongInstant,
                recorded.counted(),
                first);
    }
}
