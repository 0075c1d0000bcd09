package dev.vouchsafe.platform.history;

import dev.vouchsafe.platform.history.HistoryEntry.Caused;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.StoredJson;
import java.util.List;
import java.util.Locale;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Shows the events of a resource as its history. What a caller may not see of them is for the use case to take away. */
public final class Histories {

    private final EventLog log;
    private final StoredJson json;

    public Histories(EventLog log, StoredJson json) {
        this.log = log;
        this.json = json;
    }

    /** The events up to a position, such as that of a state as of an instant; in log order. */
    public List<RecordedEvent> events(EventCriteria criteria, long upTo) {
        return log.history(criteria).stream().takeWhile(event -> event.position() <= upTo).toList();
    }

    public HistoryEntry entry(RecordedEvent event) {
        var cause = event.cause();
        return new HistoryEntry(event.position(), event.id(), event.type(), event.version(), event.fact().at(), event.recordedAt(),
                cause.actor(), cause.roles(), new Caused(cause.kind().name().toLowerCase(Locale.ROOT), cause.id()), cause.correlationId(),
                event.programVersion(), json.tree(event.fact()));
    }
}
