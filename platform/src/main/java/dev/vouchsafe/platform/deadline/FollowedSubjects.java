package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.platform.deadline.DeadlineHistory.Due;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of one kind along the log, each with its deadline as it follows from its events, and what is found where
 * what is recorded differs from that. Of a subject that is over only that is kept.
 */
final class FollowedSubjects<S> {

    private final DeadlineHistory<S> kind;
    private final FoundFaults found;
    private final Map<String, Followed<S>> subjects = new HashMap<>();
    private long derived;
    private int states;

    /**
     * One subject.
     *
     * @param deadline null once it is over
     * @param recorded whether its deadline has come, as far as it is recorded
     */
    private record Followed<S>(@Nullable DerivedDeadline<S> deadline, boolean recorded) {

        private static final Followed<?> MOOT = new Followed<>(null, false);
        private static final Followed<?> CAME = new Followed<>(null, true);

        @SuppressWarnings("unchecked") // it has no state
        static <S> Followed<S> over(boolean recorded) {
            return (Followed<S>) (recorded ? CAME : MOOT);
        }

        @Nullable
        Due due() {
            return deadline == null ? null : deadline.due();
        }
    }

    FollowedSubjects(DeadlineHistory<S> kind, FoundFaults found) {
        this.kind = kind;
        this.found = found;
    }

    String name() {
        return kind.name();
    }

    /** How many deadlines followed from the events so far. */
    long derived() {
        return derived;
    }

    /** How many subjects are kept with their state. */
    int states() {
        return states;
    }

    /** How many subjects are known. */
    int known() {
        return subjects.size();
    }

    /** @param partition which subjects are followed, of how many parts */
    void on(RecordedEvent event, Partition partition) {
        if (ReminderBeginning.concernsAll(kind, event.payload())) {
            subjects.replaceAll(
                    (subject, followed) -> followed.deadline() == null ? followed : after(subject, followed, event));
            return;
        }
        kind.subjectsOf(event.payload()).stream().filter(partition::has).forEach(subject -> follow(subject, event));
    }

    private void follow(String subject, RecordedEvent event) {
        var before = subjects.get(subject);
        if (before == null) {
            before = new Followed<>(DerivedDeadline.in(kind.fold(subject).initial(), kind), false);
            states++;
        }
        subjects.put(subject, after(subject, before, event));
    }

    /** Whatever should have come by then and is not recorded is missing. */
    void end(Instant at, long position) {
        subjects.forEach((subject, followed) -> {
            var due = followed.due();
            if (due != null && isPast(due, at)) {
                found.missing(kind, subject, due, position);
            }
        });
    }

    private Followed<S> after(String subject, Followed<S> before, RecordedEvent event) {
        var due = before.due();
        boolean fact = kind.isRecorded()
                && kind.ends(event, due == null ? event.payload().at() : due.at());
        if (fact) {
            found.recorded(kind, subject, due, before.recorded(), event);
        }
        boolean recorded = before.recorded() || fact;
        if (before.deadline() == null || fact && due == null) {
            return before.deadline() == null ? Followed.over(recorded) : new Followed<>(before.deadline(), recorded);
        }
        var after = before.deadline().after(event, kind, subject);
        if (due != null
                && !fact
                && !(event.payload() instanceof RemindersBegun)
                && isPast(due, event.recordedAt())
                && !due.equals(after.due())) {
            found.missing(kind, subject, due, event.position());
        }
        if ((due == null || fact) && after.due() != null) {
            derived++;
        }
        if (kind.isOver(after.state())) {
            states--;
            return Followed.over(recorded);
        }
        return new Followed<>(after, recorded);
    }

    /** With the time that the service has for it. */
    private boolean isPast(Due due, Instant at) {
        return kind.isRecorded() && due.at().plus(Lateness.PUNCTUAL).isBefore(at);
    }
}
