package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailTable;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * How it stands in a service's log that reminders begin: in one that is older than they are. A service with reminders
 * adds it to its catalogue, its tags and its table of the trail, and each reminder's fold has {@link #EVENTS}.
 */
public final class ReminderBeginning {

    private static final Tag TAG = Tag.of("reminders", "begun");

    /** The stream of {@link RemindersBegun}, of all kinds. */
    public static final EventCriteria EVENTS = EventCriteria.havingTags(TAG);

    private ReminderBeginning() {}

    /** The catalogue with the event. */
    public static EventCatalogue addTo(EventCatalogue catalogue) {
        return catalogue.add(RemindersBegun.class, "reminder.begun", 1);
    }

    /** The table of the trail with the event. */
    public static TrailTable addTo(TrailTable table) {
        return table.add(RemindersBegun.class, begun -> new Subject("reminders", String.join(" ", begun.kinds())));
    }

    /** The tags of the event. */
    public static Set<Tag> tags() {
        return Set.of(TAG);
    }

    /** Whether the event may move the deadline of every subject of the kind. */
    static boolean concernsAll(DeadlineHistory<?> kind, DomainEvent event) {
        return kind.concernsAll(event)
                || event instanceof RemindersBegun begun && begun.kinds().contains(kind.name());
    }
}
