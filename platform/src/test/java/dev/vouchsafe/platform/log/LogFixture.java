package dev.vouchsafe.platform.log;

import dev.vouchsafe.platform.sample.Ticket;
import java.util.List;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.TagResolver;

/** The parts of a log of tickets, without Spring. */
public record LogFixture(EventStorageEngine engine) {

    public Converter converter() {
        return new StoredJsonConverter(new StoredJson(List.of()));
    }

    public RecordedEvents events() {
        return new RecordedEvents(Ticket.CATALOGUE, converter());
    }

    public TagResolver tags() {
        return StreamTags.resolver(Ticket.TAGS);
    }

    public EventLog log() {
        return new EngineEventLog(engine, events());
    }
}
