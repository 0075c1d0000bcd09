package dev.vouchsafe.platform.history;

import dev.vouchsafe.platform.history.HistoryEntry.Caused;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.personal.Opener;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import tools.jackson.databind.JsonNode;

/**
 * Shows the events of a resource as its history. What a caller may not see of them is for the use case to take away.
 *
 * @param openers one for each history, which opens the personal data in it
 */
public record Histories(LogReader log, StoredJson json, Supplier<Opener> openers) {

    /** The events up to a position, such as that of a state as of an instant; in log order. */
    public List<RecordedEvent> events(EventCriteria criteria, long upTo) {
        return log.history(criteria).stream()
                .takeWhile(event -> event.position() <= upTo)
                .toList();
    }

    /** How the events of one history are shown, with the personal data in them that can still be opened. */
    public Function<RecordedEvent, HistoryEntry> entries() {
        var opener = openers.get();
        return event -> entry(event, opener.opened(json.tree(event.payload())));
    }

    /** The events up to a position, each shown as the caller may see it. */
    public List<HistoryEntry> shown(EventCriteria criteria, long upTo, UnaryOperator<HistoryEntry> seen) {
        return events(criteria, upTo).stream().map(entries().andThen(seen)).toList();
    }

    private static HistoryEntry entry(RecordedEvent event, JsonNode data) {
        var cause = event.cause();
        return new HistoryEntry(
                event.position(),
                event.id(),
                event.type(),
                event.version(),
                event.payload().at(),
                event.recordedAt(),
                cause.actor(),
                cause.roles(),
                new Caused(cause.kind().name().toLowerCase(Locale.ROOT), cause.id()),
                cause.correlationId(),
                event.programVersion(),
                data);
    }
}
