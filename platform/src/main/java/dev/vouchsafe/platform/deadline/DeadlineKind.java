package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of deadline of a service. An index proposes what may be due, derived from events; the decision, made from
 * the events and the command's time, disposes: it records the fact with the deadline's own instant, or nothing if it is
 * not due.
 */
public interface DeadlineKind {

    /** Lower-case, unique in the service, never changed; such as {@code voucher-expiry}. */
    String name();

    /** What the event does to the index. */
    List<Change> changesBy(RecordedEvent event);

    /**
     * The command that decides whether the subject's deadline has come; the platform sends it when the index says so.
     */
    Object commandFor(String subject, Instant now);

    /**
     * As {@link #commandFor(String, Instant)}, for a kind that does something more about what is noticed in time.
     *
     * @param movedFrom what was due since this instant is, as
     *     {@link dev.vouchsafe.platform.time.ServiceClock#movedFrom} says
     */
    default Object commandFor(String subject, Instant now, Instant movedFrom) {
        return commandFor(subject, now);
    }

    /**
     * The subject's deadline by its events now, or null if it has none (any more). Asked when a proposed one was not
     * due.
     */
    @Nullable
    Instant dueAt(String subject);

    /** As {@link #dueAt(String)} for many, in their order; to be made faster where it reads the log. */
    default List<@Nullable Instant> dueAt(List<String> subjects) {
        return subjects.stream().<@Nullable Instant>map(this::dueAt).toList();
    }

    /**
     * Whether nothing that is decided later looks at what it records, such as that people were reminded. A what-if
     * leaves it out.
     */
    default boolean isApart() {
        return false;
    }

    /** A change to the index. */
    sealed interface Change {

        /**
         * The subject's deadline is now this instant.
         *
         * @param near what many decisions look at besides their subject, such as the agreement of vouchers: of those of
         *     one instant, neighbours are decided together, so that their facts are stored together. Empty for nothing
         */
        record Due(String subject, Instant at, String near) implements Change {

            /** Of a subject without neighbours. */
            public Due(String subject, Instant at) {
                this(subject, at, "");
            }
        }

        /**
         * Whatever is proposed within this time may be due earlier than that. It is asked at once.
         *
         * @param from when the event happened
         * @param until excluded
         */
        record Doubtful(Instant from, Instant until) implements Change {}

        /** The subject has no deadline any more. */
        record Cleared(String subject) implements Change {}
    }
}
