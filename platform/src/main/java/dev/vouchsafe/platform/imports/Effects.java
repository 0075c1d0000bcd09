package dev.vouchsafe.platform.imports;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.StreamTags;
import dev.vouchsafe.platform.trail.TrailTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** What messages have come to, by what the log has of them. */
record Effects(LogReader log, TrailTable trail) {

    /** Streams per query: few enough for a server to merge them by its index. */
    private static final int STREAMS = 250;

    /** The verdict of each that has had an effect, by its message's id; the others are left out. */
    Map<String, Verdict> of(List<String> messageIds) {
        var verdicts = new HashMap<String, Verdict>();
        for (int from = 0; from < messageIds.size(); from += STREAMS) {
            verdicts.putAll(some(messageIds.subList(from, Math.min(messageIds.size(), from + STREAMS))));
        }
        return verdicts;
    }

    private Map<String, Verdict> some(List<String> messageIds) {
        var byCause = new HashMap<String, String>();
        messageIds.forEach(id -> byCause.put(RowMessage.cause(id), id));
        var events = new HashMap<String, List<DomainEvent>>();
        log.history(EventCriteria.either(byCause.keySet().stream()
                        .<EventCriteria>map(cause -> EventCriteria.havingTags(StreamTags.ofCause(cause)))
                        .toList()))
                .forEach(event -> add(event, byCause, events));
        var verdicts = new HashMap<String, Verdict>();
        events.forEach((id, brought) -> {
            var codes = Trial.codes(brought, trail);
            verdicts.put(id, codes.isEmpty() ? Verdict.ACCEPTED : Verdict.refused(codes));
        });
        return verdicts;
    }

    private static void add(RecordedEvent event, Map<String, String> byCause, Map<String, List<DomainEvent>> events) {
        var id = byCause.get(String.valueOf(event.cause().id()));
        if (id != null) {
            events.computeIfAbsent(id, none -> new ArrayList<>()).add(event.payload());
        }
    }
}
