package dev.vouchsafe.platform.decision.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.StandingClock;
import dev.vouchsafe.platform.sample.Ticket;
import dev.vouchsafe.platform.sample.TicketDecisions;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import dev.vouchsafe.platform.sample.TicketDecisions.Prolong;
import dev.vouchsafe.platform.sample.TicketDecisions.Rename;
import dev.vouchsafe.platform.sample.TicketDecisions.Take;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final Instant NOW = Instant.parse("2021-03-15T09:00:00.123456Z");

    private final StandingClock clock = new StandingClock(NOW);
    private final InMemoryApplication application = new InMemoryApplication(clock, new InMemoryEventStorageEngine());
    private final Commands commands = application.commands;

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void recordsTheFactsWithWhoWhatAndWhen() {
        var cause = Causes.message("1");

        var outcome = commands.send(new Open("T-1", null, NOW), cause);

        var opened = new Ticket.Opened("T-1", null, NOW);
        assertThat(outcome).isEqualTo(new Outcome.Done(List.of(opened), 0, false));
        assertThat(application.log.head()).isZero();
        try (var events = application.log.after(-1)) {
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.position()).isZero();
                assertThat(event.type()).isEqualTo("ticket.opened");
                assertThat(event.version()).isEqualTo(1);
                assertThat(event.payload()).isEqualTo(opened);
                assertThat(event.recordedAt()).isEqualTo(NOW);
                assertThat(event.cause()).isEqualTo(cause);
                assertThat(event.programVersion()).isEqualTo("2019-11");
            });
        }
    }

    @Test
    void recordsACallersRolesAndNoProgramWhereNoneWasAsked() {
        commands.send(new Prolong("T-1", NOW, NOW), Causes.call("ana"));

        assertThat(application.log.history(Ticket.fold("T-1").criteria()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.cause()).isEqualTo(Causes.call("ana"));
                    assertThat(event.programVersion()).isNull();
                });
    }

    @Test
    void refusesWithoutRecording() {
        var outcome = commands.send(new Take("T-1", "ana", NOW), Causes.call("ana"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting("code")
                                .containsExactly(Code.VOUCHER_NOT_FOUND));
        assertThat(application.log.head()).isEqualTo(-1);
    }

    @Test
    void theSameCauseHasItsEffectOnce() {
        commands.send(new Open("T-1", null, NOW), Causes.message("1"));
        var first = (Outcome.Done) commands.send(new Take("T-1", "ana", NOW), Causes.message("2"));
        commands.send(new Prolong("T-1", NOW, NOW), Causes.message("3"));

        var again = commands.send(new Take("T-1", "ana", NOW), Causes.message("2"));

        assertThat(again).isEqualTo(new Outcome.Done(first.events(), first.position(), true));
        assertThat(application.log.head()).isEqualTo(2);
    }

    @Test
    void idempotencyKeyReusedByAnotherCall() {
        var first = (Outcome.Done) commands.send(new Open("T-1", null, NOW), asking("to open T-1"));

        assertThat(commands.send(new Open("T-2", null, NOW), asking("to open T-2")))
                .isEqualTo(Outcome.Refused.idempotencyKeyReused());

        assertThat(application.log.head()).isZero();
        assertThat(commands.send(new Open("T-1", null, NOW), asking("to open T-1")))
                .isEqualTo(new Outcome.Done(first.events(), 0, true));
    }

    @Test
    void aCallThatWasRecordedBeforeCallsSaidWhatTheyAskForIsRecognised() {
        commands.send(new Open("T-1", null, NOW), asking(null));

        assertThat(commands.send(new Open("T-1", null, NOW), asking("to open T-1")))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        again -> assertThat(again.repeated()).isTrue());
    }

    private static Cause asking(String asked) {
        return new Cause("call:ana:k-1", Cause.Kind.CALL, "ana", List.of("operator"), "c-1", asked);
    }

    @Test
    void aCallWithoutAKeyHappensAsOftenAsItIsSent() {
        commands.send(new Prolong("T-1", NOW, NOW), Causes.call("ana"));
        commands.send(new Prolong("T-1", NOW, NOW), Causes.call("ana"));

        assertThat(application.log.head()).isEqualTo(1);
    }

    @Test
    void nothingToChangeIsDoneAtThePositionThatWasLookedAt() {
        commands.send(new Open("T-1", null, NOW), Causes.message("1"));

        assertThat(commands.send(new Open("T-1", null, NOW), Causes.message("2")))
                .isEqualTo(new Outcome.Done(List.of(), 0, false));
        assertThat(application.log.head()).isZero();
    }

    @Test
    void aStateThatMovedSinceTheExpectedPositionIsStale() {
        commands.send(new Open("T-1", null, NOW), Causes.message("1"));
        commands.send(new Prolong("T-1", NOW, NOW), Causes.message("2"));

        assertThat(commands.send(new Take("T-1", "ana", NOW), Causes.message("3"), Precondition.match(0)))
                .isEqualTo(new Outcome.Stale(1));
        assertThat(commands.send(new Take("T-1", "ana", NOW), Causes.message("3"), Precondition.match(99)))
                .isEqualTo(new Outcome.Stale(1));
        assertThat(commands.send(new Take("T-1", "ana", NOW), Causes.message("3"), Precondition.match(1)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aVersionOfSomethingElseIsStale() {
        commands.send(new Open("T-1", null, NOW), Causes.message("1"));
        commands.send(new Open("T-2", null, NOW), Causes.message("2"));

        assertThat(commands.send(new Take("T-1", "ana", NOW), Causes.message("3"), Precondition.match(1)))
                .isEqualTo(new Outcome.Stale(0));
    }

    @Test
    void anyVersionWillDoAsLongAsThereIsSomething() {
        var any = new Precondition(Precondition.ANY, null);
        assertThat(commands.send(new Open("T-1", null, NOW), Causes.message("1"), any))
                .isEqualTo(new Outcome.Stale(-1));
        commands.send(new Open("T-1", null, NOW), Causes.message("1"));
        assertThat(commands.send(new Take("T-1", "ana", NOW), Causes.message("2"), any))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsToBeCreatedMustNotBeThere() {
        var create = new Precondition(null, Precondition.ANY);
        assertThat(commands.send(new Open("T-1", null, NOW), Causes.message("1"), create))
                .isInstanceOf(Outcome.Done.class);
        assertThat(commands.send(new Open("T-1", null, NOW), Causes.message("2"), create))
                .isEqualTo(new Outcome.Stale(0));
    }

    /** A program can be read before anything is recorded of it. */
    @Test
    void whatIsAlwaysThereIsThereBeforeItsFirstEvent() {
        var rename = new Rename("A-1", NOW);
        assertThat(commands.send(rename, Causes.message("1"), new Precondition(null, Precondition.ANY)))
                .isEqualTo(new Outcome.Stale(-1));
        assertThat(commands.send(rename, Causes.message("1"), new Precondition(Precondition.ANY, null)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void oneOfSeveralVersionsIsEnough() {
        commands.send(new Open("T-1", null, NOW), Causes.message("1"));
        assertThat(commands.send(
                        new Take("T-1", "ana", NOW), Causes.message("2"), new Precondition(Set.of(7L, 0L), Set.of(8L))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatTheCallerMayNotKnowOfComesBeforeStale() {
        assertThat(commands.send(new Take("T-1", "ana", NOW), Causes.message("1"), Precondition.match(7)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatIsMalformedComesBeforeStale() {
        commands.send(new Open("T-1", null, NOW), Causes.message("1"));
        assertThat(commands.send(new Prolong("T-1", Instant.MAX, NOW), Causes.message("2"), Precondition.match(7)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting("code")
                                .containsExactly(Code.MALFORMED));
    }

    @Test
    void aCommandWithoutHandlerFailsAndNamesIt() {
        assertThatThrownBy(() -> commands.send("what?", Causes.message("1")))
                .isInstanceOf(NoHandlerForCommandException.class)
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void aCommandWithTwoHandlersStopsTheStart() {
        var another = TicketDecisions.handlers().getFirst();
        assertThatThrownBy(() -> new InMemoryApplication(clock, new InMemoryEventStorageEngine(), another))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two handlers")
                .hasMessageContaining("Open");
    }

    @Test
    void oneOfManySimultaneousTakersWins() throws Exception {
        for (int round = 0; round < 50; round++) {
            var ticket = "T-" + round;
            commands.send(new Open(ticket, null, NOW), Causes.message("open-" + round));
            var takers = new ArrayList<Callable<Outcome>>();
            for (int taker = 0; taker < 8; taker++) {
                var cause = Causes.message(round + "-" + taker);
                takers.add(() -> commands.send(new Take(ticket, cause.id(), NOW), cause));
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
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
}
