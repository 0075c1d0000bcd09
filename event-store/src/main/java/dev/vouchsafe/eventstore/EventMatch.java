package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Criteria made ready to be asked about many events: of the criteria for many streams only those are asked that name
 * one of the event's tags.
 */
final class EventMatch {

    private final boolean all;
    private final Map<Tag, List<EventCriterion>> byTag = new HashMap<>();
    private final List<EventCriterion> ofAnyTag = new ArrayList<>();

    EventMatch(EventCriteria criteria) {
        this.all = CriteriaQuery.matchesAll(criteria);
        for (EventCriterion criterion : criteria.flatten()) {
            if (criterion.tags().isEmpty()) {
                ofAnyTag.add(criterion);
            } else {
                byTag.computeIfAbsent(criterion.tags().iterator().next(), absent -> new ArrayList<>(1))
                        .add(criterion);
            }
        }
    }

    boolean matches(StoredEvent event) {
        return all
                || matches(ofAnyTag, event)
                || event.tags().stream().anyMatch(tag -> matches(byTag.getOrDefault(tag, List.of()), event));
    }

    private static boolean matches(List<EventCriterion> some, StoredEvent event) {
        return !some.isEmpty() && some.stream().anyMatch(event::matches);
    }
}
