package dev.vouchsafe.platform.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.projection.OverdueWork;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.LapseDeadline;
import dev.vouchsafe.platform.sample.RunningService;
import dev.vouchsafe.platform.sample.Ticket;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import dev.vouchsafe.platform.sample.TicketDecisions.Prolong;
import dev.vouchsafe.platform.time.FailedDeadlines;
import dev.vouchsafe.platform.time.SimulationClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static EmbeddedDocumentStore store;

    @BeforeAll
    static void startStore() {
        store = EmbeddedDocumentStore.temporary();
    }

    @AfterAll
    static void stopStore() {
        store.close();
    }

    @Test
    void whatBecameDueWhileTheServiceWasDownIsMadeUpInOrderWithItsOwnInstant() {
        try (var service = simulated("stop")) {
            open(service, "late", START.plus(DAY.multipliedBy(3)));
            open(service, "early", START.plus(DAY));
            open(service, "middle", START.plus(DAY.multipliedBy(2)));
            open(service, "future", START.plus(DAY.multipliedBy(9)));
        }
        try (var service = simulated("stop")) {
            service.bean(SimulationClock.class).advanceTo(START.plus(DAY.multipliedBy(5)));

            assertThat(lapsed(service))
                    .extracting(RecordedEvent::payload)
                    .containsExactly(
                            new Ticket.Lapsed("early", START.plus(DAY)),
                            new Ticket.Lapsed("middle", START.plus(DAY.multipliedBy(2))),
                            new Ticket.Lapsed("late", START.plus(DAY.multipliedBy(3))));
            assertThat(lapsed(service))
                    .extracting(RecordedEvent::recordedAt)
                    .containsOnly(START.plus(DAY.multipliedBy(5)));
            assertThat(lapsed(service))
                    .extracting(event -> event.cause().kind())
                    .containsOnly(Cause.Kind.DEADLINE);
            assertThat(lapsed(service))
                    .extracting(event -> event.cause().actor())
                    .containsOnly("ticket-service");
            assertThat(subjectsDue(service)).containsExactly("future");
        }
    }

    @Test
    void isDueAtItsInstantAndNotBefore() {
        try (var service = simulated("instant")) {
            open(service, "one", START.plus(DAY).plusNanos(1));
            var clock = service.bean(SimulationClock.class);

            clock.advanceTo(START.plus(DAY));
            assertThat(lapsed(service)).isEmpty();

            clock.advanceTo(START.plus(DAY).plusMillis(1));
            assertThat(lapsed(service))
                    .extracting(RecordedEvent::payload)
                    .containsExactly(new Ticket.Lapsed("one", START.plus(DAY).plusNanos(1)));
        }
    }

    @Test
    void anEarlyProposalIsNotFiredButMovedToItsInstant() {
        try (var service = simulated("early")) {
            open(service, "one", START.plus(DAY));
            service.bean(Commands.class)
                    .send(new Prolong("one", START.plus(DAY.multipliedBy(4)), START), Causes.message("p"));
            var clock = service.bean(SimulationClock.class);

            clock.advanceTo(START.plus(DAY.multipliedBy(2)));

            assertThat(lapsed(service)).isEmpty();
            assertThat(service.bean(Deadlines.class).due(START.plus(DAY.multipliedBy(99)), 9))
                    .containsExactly(
                            new Deadlines.Entry("ticket-lapse", "one", START.plus(DAY.multipliedBy(4)), "", 0));

            clock.advanceTo(START.plus(DAY.multipliedBy(4)));
            assertThat(lapsed(service)).hasSize(1);
        }
    }

    @Test
    void aProposalForWhatHasNoDeadlineAnyMoreIsRemoved() {
        try (var service = simulated("none")) {
            open(service, "one", START.plus(DAY));
            service.bean(Commands.class).send(new Prolong("one", null, START), Causes.message("p"));

            service.bean(SimulationClock.class).advanceTo(START.plus(DAY));

            assertThat(lapsed(service)).isEmpty();
            assertThat(subjectsDue(service)).isEmpty();
        }
    }

    @Test
    void oneThatFailsIsKeptAndDoesNotHoldUpTheOthers() {
        try (var service = simulated("failing")) {
            open(service, "broken-1", START.plus(DAY));
            open(service, "sound", START.plus(DAY.multipliedBy(2)));

            var clock = service.bean(SimulationClock.class);
            assertThatThrownBy(() -> clock.advanceTo(START.plus(DAY.multipliedBy(3))))
                    .isInstanceOf(FailedDeadlines.class)
                    .hasMessageStartingWith("1 of");

            assertThat(lapsed(service))
                    .extracting(RecordedEvent::payload)
                    .containsExactly(new Ticket.Lapsed("sound", START.plus(DAY.multipliedBy(2))));
            assertThat(subjectsDue(service)).containsExactly("broken-1");
        }
    }

    @Test
    void twoReplicasThatWorkOffTheIndexAtOnceLetEachLapseOnce() {
        try (var one = simulated("replicas");
                var other = simulated("replicas")) {
            var commands = IntStream.range(0, 600)
                    .mapToObj(i -> new Caused(new Open("T-" + i, START.plus(DAY), START), Causes.call("ana")))
                    .toList();
            one.bean(Commands.class).sendAll(commands);
            one.bean(Followers.class).await(DeadlineIndex.NAME, 599, Duration.ofMinutes(1));

            CompletableFuture.allOf(Stream.of(one, other)
                            .map(replica -> CompletableFuture.runAsync(
                                    () -> withoutWaiting(replica).processUpTo(START.plus(DAY))))
                            .toArray(CompletableFuture[]::new))
                    .join();

            assertThat(lapsed(one))
                    .extracting(RecordedEvent::payload)
                    .hasSize(600)
                    .doesNotHaveDuplicates();
            assertThat(subjectsDue(one)).isEmpty();
        }
    }

    /** Only one replica follows the log. */
    private static Deadlines withoutWaiting(RunningService service) {
        var decision = new DeadlineDispatch(
                List.of(service.bean(DeadlineKind.class)), service.bean(Commands.class), "ticket-service", () -> START);
        return new Deadlines(service.bean(DeadlineEntries.class), decision, new OverdueWork(Duration.ZERO), () -> {});
    }

    @Test
    void aReplicaThatDoesNotKeepTheIndexDoesNotWaitForIt() {
        var impatient = "vouchsafe.settle.timeout=1ms";
        try (var one = simulated("idle", impatient);
                var other = simulated("idle", impatient)) {
            open(one, "one", START);
            await().until(() -> keepsIndex(one) || keepsIndex(other));
            var idle = keepsIndex(one) ? other : one;

            assertThatCode(() -> idle.bean(DeadlineSchedule.class).run()).doesNotThrowAnyException();
            assertThat(lapsed(idle)).isEmpty();
        }
    }

    private static boolean keepsIndex(RunningService service) {
        return service.bean(Followers.class).follows(DeadlineIndex.NAME);
    }

    @Test
    void withTheSystemsClockItRunsByItself() {
        try (var service =
                RunningService.on(store, "system", LapseDeadline.class, "vouchsafe.deadlines.interval=20ms")) {
            open(service, "one", START.plus(DAY));

            await().until(() -> lapsed(service).size() == 1);
        }
    }

    private static RunningService simulated(String database, String... settings) {
        var all = Stream.concat(
                Stream.of("vouchsafe.clock=simulated", "vouchsafe.clock.start-at=" + START), Stream.of(settings));
        return RunningService.on(store, database, LapseDeadline.class, all.toArray(String[]::new));
    }

    private static void open(RunningService service, String ticket, Instant lapsesAt) {
        service.bean(Commands.class).send(new Open(ticket, lapsesAt, START), Causes.message(ticket));
    }

    private static List<RecordedEvent> lapsed(RunningService service) {
        try (var events = service.bean(LogReader.class).after(-1)) {
            return events.filter(event -> event.payload() instanceof Ticket.Lapsed)
                    .toList();
        }
    }

    private static List<String> subjectsDue(RunningService service) {
        return service.bean(Deadlines.class).due(START.plus(DAY.multipliedBy(99)), 9).stream()
                .map(Deadlines.Entry::subject)
                .toList();
    }
}
