package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.deadline.DeadlineHistory.Due;
import dev.vouchsafe.platform.log.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subject's deadline as far as its events have been looked at.
 *
 * @param due null if it has none now
 */
record DerivedDeadline<S>(S state, @Nullable Due due) {

    private static final Logger log = LoggerFactory.getLogger(DerivedDeadline.class);

    static <S> DerivedDeadline<S> in(S state, DeadlineHistory<S> kind) {
        return new DerivedDeadline<>(state, kind.dueIn(state));
    }

    /**
     * After one more event. An event that does not fit the state is a fault of the log: it changes nothing here, so
     * that the deadlines behind it are still seen.
     */
    DerivedDeadline<S> after(RecordedEvent event, DeadlineHistory<S> kind, String subject) {
        try {
            return in(kind.fold(subject).evolve().apply(state, event.payload()), kind);
        } catch (RuntimeException misfit) {
            log.warn("{} of {}: the event at {} doesn't fit", kind.name(), subject, event.position(), misfit);
            return this;
        }
    }
}
