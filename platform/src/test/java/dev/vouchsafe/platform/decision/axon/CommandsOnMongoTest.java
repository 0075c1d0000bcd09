package dev.vouchsafe.platform.decision.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.RunningService;
import dev.vouchsafe.platform.sample.Ticket;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import dev.vouchsafe.platform.sample.TicketDecisions.Prolong;
import dev.vouchsafe.platform.sample.TicketDecisions.Take;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@link CommandsTest} says of an engine in memory, where it counts, and across restarts and processes. */
class CommandsOnMongoTest {

    private static final Instant NOW = Instant.parse("2021-03-15T09:00:00Z");
    private static final Instant DAYS_LATER = Instant.parse("2021-03-20T09:00:00Z");

    private static EmbeddedDocumentStore store;

    static class Nothing {}

    @BeforeAll
    static void startStore() {
        store = EmbeddedDocumentStore.temporary();
    }

    @AfterAll
    static void stopStore() {
        store.close();
    }

    @Test
    void theSameCauseHasItsEffectOnceAcrossARestart() {
        Outcome.Done first;
        try (var service = start("restart", NOW)) {
            service.bean(Commands.class).send(new Open("T-1", null, NOW), Causes.message("1"));
            first = (Outcome.Done) service.bean(Commands.class).send(new Take("T-1", "ana", NOW), Causes.message("2"));
        }
        try (var service = start("restart", NOW)) {
            var again = service.bean(Commands.class).send(new Take("T-1", "ana", NOW), Causes.message("2"));

            assertThat(first.position()).isEqualTo(1);
            assertThat(again).isEqualTo(new Outcome.Done(first.events(), 1, true));
            assertThat(service.bean(LogReader.class).head()).isEqualTo(1);
        }
    }

    @Test
    void readsAStateNowAtAPositionAndAsOfAnInstant() {
        try (var service = start("reads", NOW)) {
            var commands = service.bean(Commands.class);
            var log = service.bean(LogReader.class);
            commands.send(new Open("T-1", null, NOW), Causes.message("1"));
            commands.send(new Open("T-2", null, NOW), Causes.message("2"));
            service.bean(ServiceClock.class).moveTo(DAYS_LATER);
            commands.send(new Take("T-1", "ana", DAYS_LATER), Causes.message("3"));

            var fold = Ticket.fold("T-1");
            assertThat(log.stateOf(fold)).isEqualTo(new Sourced<>(new Ticket(true, "ana", null, false), 2));
            assertThat(log.stateUpTo(fold, 1)).isEqualTo(new Sourced<>(new Ticket(true, null, null, false), 0));
            assertThat(log.stateAsOf(fold, DAYS_LATER.minusNanos(1)).position()).isZero();
            assertThat(log.stateAsOf(fold, DAYS_LATER).position()).isEqualTo(2);
            assertThat(log.stateOf(Ticket.fold("T-9")).isEmpty()).isTrue();
            assertThat(log.history(fold.criteria()))
                    .extracting(RecordedEvent::position)
                    .containsExactly(0L, 2L);
            try (var events = log.after(0)) {
                assertThat(events.map(RecordedEvent::position)).containsExactly(1L, 2L);
            }
        }
    }

    @Test
    void oneOfManySimultaneousTakersWinsOverTwoProcesses() throws Exception {
        try (var one = start("race", NOW);
                var other = start("race", NOW);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                var ticket = "T-" + round;
                one.bean(Commands.class).send(new Open(ticket, null, NOW), Causes.message("open-" + round));
                var takers = new ArrayList<Callable<Outcome>>();
                for (int taker = 0; taker < 8; taker++) {
                    var cause = Causes.message(round + "-" + taker);
                    var commands = (taker % 2 == 0 ? one : other).bean(Commands.class);
                    takers.add(() -> commands.send(new Take(ticket, cause.id(), NOW), cause));
                }
                var outcomes = new ArrayList<Outcome>();
                for (var future : threads.invokeAll(takers)) {
                    outcomes.add(future.get());
                }
                assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
                assertThat(outcomes)
                        .filteredOn(Outcome.Refused.class::isInstance)
                        .hasSize(7);
            }
        }
    }

    @Test
    void everyoneInARaceGetsThereInTheEndAndNothingIsLost() throws Exception {
        try (var service = start("fair", NOW);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var commands = service.bean(Commands.class);
            var racers = new ArrayList<Callable<Outcome>>();
            for (int racer = 0; racer < 40; racer++) {
                var cause = Causes.message("racer-" + racer);
                racers.add(() -> commands.send(new Prolong("T-1", NOW, NOW), cause));
            }
            var positions = new ArrayList<Long>();
            for (var future : threads.invokeAll(racers)) {
                positions.add(((Outcome.Done) future.get()).position());
            }
            assertThat(positions)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.range(0, 40).boxed().toList());
        }
    }

    private static RunningService start(String database, Instant now) {
        return RunningService.on(
                store, database, Nothing.class, "vouchsafe.clock=simulated", "vouchsafe.clock.start-at=" + now);
    }
}
