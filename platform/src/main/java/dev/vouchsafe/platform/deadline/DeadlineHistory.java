package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the deadlines of one kind follow from the events of their subjects. The list of deadlines and its verification
 * know no other rule. All functions are pure. Each bean of this type is a kind; one whose coming is decided and
 * recorded is a {@link DeadlineKind} as well.
 *
 * @param <S> the state in which a subject's deadline can be seen
 */
public interface DeadlineHistory<S> {

    /**
     * When a deadline comes.
     *
     * @param day the day of that instant in the zone of the subject's program
     */
    record Due(Instant at, LocalDate day) {}

    /**
     * Lower-case, unique among all services, never changed; such as {@code voucher-expiry}. It stands among the
     * {@link dev.vouchsafe.contracts.ops.DeadlineKinds}.
     */
    String name();

    /** What the subjects are, such as {@code voucher}. */
    String subjectKind();

    /** The id by which people know a subject: that of its kind. */
    default String subjectId(String subject) {
        return subject;
    }

    /** The subject whose deadline the event may set, move, record or make moot; null for none. */
    default @Nullable String subjectOf(DomainEvent event) {
        return null;
    }

    /** As {@link #subjectOf}, of a kind in which one event may concern several subjects. */
    default Collection<String> subjectsOf(DomainEvent event) {
        var subject = subjectOf(event);
        return subject == null ? List.of() : List.of(subject);
    }

    /** Whether the event may move the deadline of every subject, and belongs to the stream of each. */
    default boolean concernsAll(DomainEvent event) {
        return false;
    }

    /** The subject's state. An event that comes before all that name the subject changes nothing in it. */
    Fold<S> fold(String subject);

    /** The deadline that a subject in this state has; null if it has none, or none any more. */
    @Nullable
    Due dueIn(S state);

    /** Whether no event can give a subject in this state a deadline any more, so that the state need not be kept. */
    default boolean isOver(S state) {
        return false;
    }

    /**
     * Whether people are reminded by it. A subject that they were reminded of may have another reminder. What came
     * before the service knew the kind is not made up: at {@link dev.vouchsafe.contracts.decision.RemindersBegun} the
     * state loses what came before, and its fold has {@link ReminderBeginning#EVENTS}.
     */
    default boolean isReminder() {
        return false;
    }

    /**
     * Whether the event says that the deadline has come. One that takes the deadline away and does not say so makes it
     * moot.
     *
     * @param dueAt when it was due by the events before this one
     */
    boolean ends(RecordedEvent event, Instant dueAt);

    /**
     * Whether its coming is a fact that the service has to record at once; if not, it is overdue until somebody acts.
     */
    default boolean isRecorded() {
        return true;
    }
}
