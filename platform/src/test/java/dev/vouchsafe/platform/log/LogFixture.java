package dev.vouchsafe.platform.log;

import dev.vouchsafe.platform.sample.Ticket;
import java.util.List;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.TagResolver;

/** The parts of a log without Spring. */
public record LogFixture(
        EventStorageEngine engine, EventCatalogue catalogue, EventTags eventTags, RememberedStates remembered) {

    public LogFixture(EventStorageEngine engine, EventCatalogue catalogue, EventTags eventTags) {
        this(engine, catalogue, eventTags, new RememberedStates());
    }

    /** A log of tickets. */
    public LogFixture(EventStorageEngine engine) {
        this(engine, Ticket.CATALOGUE, Ticket.TAGS);
    }

    public Converter converter() {
        return new StoredJsonConverter(new StoredJson(List.of()));
    }

    public RecordedEvents events() {
        return new RecordedEvents(catalogue, converter());
    }

    public TagResolver tags() {
        return StreamTags.resolver(eventTags);
    }

    public LogReader log() {
        return new EngineLogReader(engine, events(), tags(), remembered);
    }
}
