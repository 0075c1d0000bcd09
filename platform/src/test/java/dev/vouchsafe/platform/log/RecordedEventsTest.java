package dev.vouchsafe.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.Ticket;
import java.time.Instant;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class RecordedEventsTest {

    private static final Instant AT = Instant.parse("2021-03-15T09:00:00Z");

    private final LogFixture log = new LogFixture(new InMemoryEventStorageEngine());
    private final RecordedEvents events = log.events();

    @Test
    void aFactThatSeveralFollowersReadIsMadeOnce() {
        var stored = events.messageOf(new Ticket.Taken("T-1", "ana", AT), Causes.call("ana"), AT, null);

        assertThat(read(stored)).isSameAs(read(stored)).isEqualTo(stored.payload());
    }

    @Test
    void aLargeFactIsNotKeptInMemory() {
        var stored =
                events.messageOf(new Ticket.Taken("T-" + "1".repeat(10_000), "ana", AT), Causes.call("ana"), AT, null);

        assertThat(read(stored)).isNotSameAs(read(stored)).isEqualTo(stored.payload());
    }

    /** What a follower reads of it when it comes from the store: a message of its own. */
    private DomainEvent read(EventMessage stored) {
        var bytes = stored.payloadAs(byte[].class, log.converter());
        return events.readLatest(
                        new GenericEventMessage(
                                stored.identifier(), stored.type(), bytes, stored.metadata(), stored.timestamp()),
                        3)
                .payload();
    }
}
