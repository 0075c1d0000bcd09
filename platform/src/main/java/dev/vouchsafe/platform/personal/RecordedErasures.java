package dev.vouchsafe.platform.personal;

import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Makes up at each start what the log says was erased: after a crash between the event and the deletion, and after the
 * keys were restored from a backup that still had them.
 */
record RecordedErasures(LogReader log, EventCatalogue catalogue, PersonalData personal) {

    /** Every erasure of the log. */
    static EventCriteria events(EventCatalogue catalogue) {
        return EventCriteria.havingAnyTag()
                .andBeingOneOfTypes(catalogue.entryOf(PersonErased.class).name());
    }

    void makeUp() {
        List<String> keys = log.history(events(catalogue)).stream()
                .map(event -> ((PersonErased) event.payload()).key())
                .toList();
        if (!keys.isEmpty()) {
            personal.erase(keys);
        }
    }
}
