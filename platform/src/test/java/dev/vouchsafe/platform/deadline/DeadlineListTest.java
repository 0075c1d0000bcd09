package dev.vouchsafe.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.readmodel.ReadModels;
import dev.vouchsafe.platform.sample.LapseDeadline;
import dev.vouchsafe.platform.sample.RunningService;
import dev.vouchsafe.platform.sample.StandingClock;
import dev.vouchsafe.platform.sample.Ticket;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The rows of the list and how late they are by the system's clock. Nothing is decided: the events are recorded as they
 * are.
 */
class DeadlineListTest {

    private static final Instant DUE = Instant.parse("2021-03-15T23:00:00Z");

    @Import(LapseDeadline.class)
    static class Measured {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Test
    void whatIsRecordedMoreThanASecondLateIsLateAndMeasured() {
        try (var store = EmbeddedDocumentStore.temporary();
                var service = RunningService.on(store, "list", Measured.class, "vouchsafe.deadlines.interval=1h")) {
            record(service, new Ticket.Opened("in-time", DUE, DUE.minusSeconds(9)), DUE.minusSeconds(9));
            record(service, new Ticket.Opened("late", DUE, DUE.minusSeconds(9)), DUE.minusSeconds(9));
            record(service, new Ticket.Opened("overdue", DUE, DUE.minusSeconds(9)), DUE.minusSeconds(9));
            record(service, new Ticket.Opened("moot", DUE, DUE.minusSeconds(9)), DUE.minusSeconds(9));
            record(service, new Ticket.Prolonged("moot", null, DUE.minusSeconds(8)), DUE.minusSeconds(8));
            record(service, new Ticket.Lapsed("in-time", DUE), DUE.plusSeconds(1));
            record(service, new Ticket.Lapsed("late", DUE), DUE.plusMillis(1_001));

            await().untilAsserted(() -> assertThat(rows(service, DUE.plusMillis(1_002)))
                    .extracting(row -> row.subject().id(), DeadlineRow::state, DeadlineRow::latenessMillis)
                    .containsExactlyInAnyOrder(
                            tuple("in-time", "done", 1_000L),
                            tuple("late", "late", 1_001L),
                            tuple("overdue", "late", 1_002L)));
            assertThat(rows(service, DUE.plusSeconds(1)))
                    .filteredOn(row -> row.subject().id().equals("overdue"))
                    .extracting(DeadlineRow::state)
                    .containsExactly("pending");

            var measured = service.bean(MeterRegistry.class)
                    .get("vouchsafe.deadline.lateness")
                    .tag("kind", "ticket-lapse")
                    .summary();
            assertThat(measured.count()).as("%s", measured.takeSnapshot()).isEqualTo(2);
            assertThat(measured.max()).isEqualTo(1_001);
        }
    }

    @Test
    void eachStateFindsTheRowsThatShowIt() {
        try (var store = EmbeddedDocumentStore.temporary();
                var service = RunningService.on(store, "states", Measured.class, "vouchsafe.deadlines.interval=1h")) {
            record(service, new Ticket.Opened("done", DUE, DUE), DUE);
            record(service, new Ticket.Opened("late", DUE, DUE), DUE);
            record(service, new Ticket.Opened("overdue", DUE, DUE), DUE);
            record(service, new Ticket.Opened("pending", DUE.plusSeconds(9), DUE), DUE);
            record(service, new Ticket.Lapsed("done", DUE), DUE);
            record(service, new Ticket.Lapsed("late", DUE), DUE.plusSeconds(2));
            await().until(() -> rows(service, DUE).stream()
                            .filter(row -> row.recordedAt() != null)
                            .count()
                    == 2);

            var overdue = service.bean(DeadlineList.class).overdue();
            for (var at : List.of(DUE, DUE.plusSeconds(5), DUE.plusSeconds(99))) {
                for (var state : List.of("pending", "done", "late")) {
                    var found = rowsOf(service).find(overdue.inState(state, at)).into(new ArrayList<>());
                    assertThat(found)
                            .extracting(row -> DeadlineRow.from(row, overdue, at))
                            .containsExactlyInAnyOrderElementsOf(rows(service, at).stream()
                                    .filter(row -> row.state().equals(state))
                                    .toList());
                }
            }
        }
    }

    @Test
    void whatAMoveOfASimulatedClockPassesIsPunctual() {
        var simulated = new Lateness(new StandingClock(DUE));
        assertThat(simulated.of(DUE, DUE.plusSeconds(99))).isZero();
    }

    private static List<DeadlineRow> rows(RunningService service, Instant at) {
        var overdue = service.bean(DeadlineList.class).overdue();
        return rowsOf(service)
                .find()
                .map(row -> DeadlineRow.from(row, overdue, at))
                .into(new ArrayList<>());
    }

    private static MongoCollection<Document> rowsOf(RunningService service) {
        return service.bean(ReadModels.class).live(DeadlineList.NAME);
    }

    static void record(RunningService service, DomainEvent event, Instant at) {
        var nobody = new Cause(null, Cause.Kind.CALL, "nobody", List.of(), "c-nobody");
        var message = service.bean(RecordedEvents.class).messageOf(event, nobody, at, null);
        var tags = service.bean(TagResolver.class).resolve(message);
        service.bean(EventStorageEngine.class)
                .appendEvents(AppendCondition.none(), null, List.of(new GenericTaggedEventMessage<>(message, tags)))
                .join()
                .commit(null)
                .join();
    }
}
