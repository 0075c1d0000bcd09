package dev.vouchsafe.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.eventstore.EventStoreSettings;
import dev.vouchsafe.eventstore.LogVerification;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.CauseMetadata;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.readmodel.Rebuild;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.RunningService;
import dev.vouchsafe.platform.sample.Ticket;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import dev.vouchsafe.platform.sample.TicketDecisions.Take;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.api.Test;

/** A log that an older release began: some of its events are in a version that is written no more. */
class EvolvedEventsTest extends TicketRebuilds {

    private static final Instant AT = Instant.parse("2021-03-15T09:00:00Z");
    private static final int TICKETS = 30;

    @Test
    void aLogOfOlderVersionsIsRebuiltToTheSameDigestsAsOneOfTheNewest() {
        var older = rebuilt("older", TICKETS).comparison();
        var newest = rebuilt("newest", 0).comparison();

        assertThat(older.live().documents()).isEqualTo(TICKETS);
        assertThat(older.rebuilt()).isEqualTo(older.live()).isEqualTo(newest.rebuilt());
    }

    @Test
    void bothVersionsAreInTheStreamAndWhatWasStoredStaysAsItIs() {
        try (var service = on("both")) {
            begin(service, 2, 1);

            var log = service.bean(LogReader.class);
            assertThat(log.history(EventCriteria.havingAnyTag().andBeingOneOfTypes("ticket.taken")))
                    .extracting(RecordedEvent::version)
                    .containsExactly(1, 2);
            assertThat(log.stateOf(Ticket.fold(ticket(0))).state().holder()).isEqualTo("H-0");
            assertThat(new EventLog(service.bean(MongoDatabase.class), service.bean(EventStoreSettings.class)).verify())
                    .isInstanceOf(LogVerification.Whole.class);
        }
    }

    @Test
    void aDecisionLooksAtAnOlderVersion() {
        try (var service = on("decides")) {
            begin(service, 1, 1);

            assertThat(service.bean(Commands.class).send(new Take(ticket(0), "else", AT), Causes.message("else")))
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    private Rebuild rebuilt(String database, int older) {
        try (var service = on(database)) {
            begin(service, TICKETS, older);
            live(service, PATIENCE);
            return ended(service, start(service).orElseThrow().id());
        }
    }

    /** Tickets are opened and taken, the first of them before there was a second version. */
    private static void begin(RunningService service, int tickets, int older) {
        for (int n = 0; n < tickets; n++) {
            service.bean(Commands.class).send(new Open(ticket(n), null, AT), Causes.message("o-" + n));
            if (n < older) {
                takenInVersion1(service, ticket(n), "H-" + n);
            } else {
                service.bean(Commands.class).send(new Take(ticket(n), "H-" + n, AT), Causes.message("t-" + n));
            }
        }
    }

    private static void takenInVersion1(RunningService service, String ticket, String owner) {
        var message = new GenericEventMessage(
                "taken-" + ticket,
                new MessageType("ticket.taken", "1"),
                new Ticket.Taken.V1(ticket, owner, AT),
                CauseMetadata.of(Causes.message("t-" + ticket)),
                AT);
        service.bean(EventStorageEngine.class)
                .appendEvents(
                        AppendCondition.none(),
                        null,
                        List.of(new GenericTaggedEventMessage<>(message, Set.of(Ticket.tag(ticket)))))
                .join()
                .commit(null)
                .join();
    }
}
