package dev.vouchsafe.platform.decision.axon;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.CommandResult;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.decision.batch.BatchedCommands;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.StandingClock;
import dev.vouchsafe.platform.sample.Ticket;
import dev.vouchsafe.platform.sample.TicketDecisions.Lapse;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import dev.vouchsafe.platform.sample.TicketDecisions.Prolong;
import dev.vouchsafe.platform.sample.TicketDecisions.Take;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many commands sent together come to what they would have come to one by one. */
class BatchedCommandsTest {

    private static final Instant NOW = Instant.parse("2021-03-15T09:00:00Z");

    /** Hands a ticket's holder over to another ticket: a decision on two streams with an event for each. */
    record HandOver(String from, String to) {}

    private final StandingClock clock = new StandingClock(NOW);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void comesToTheSameAsOneByOne(long seed) {
        var random = new Random(seed);
        var engine = new ContestedEngine(new InMemoryEventStorageEngine(), () -> {});
        try (var oneByOne = application(new ContestedEngine(new InMemoryEventStorageEngine(), () -> {}));
                var together = application(engine)) {
            for (int round = 0; round < 20; round++) {
                var commands = IntStream.range(0, 1 + random.nextInt(60))
                        .mapToObj(i -> caused(anyCommand(random), "c-" + i))
                        .toList();

                var expected = commands.stream()
                        .map(each -> CommandResult.of(() -> oneByOne.commands.send(each.command(), each.cause())))
                        .toList();
                var answers = together.commands.sendAll(commands);

                assertThat(answers)
                        .extracting(CommandResult::outcome)
                        .isEqualTo(expected.stream().map(CommandResult::outcome).toList());
                assertThat(answers)
                        .extracting(answer -> answer.failure() == null)
                        .isEqualTo(expected.stream()
                                .map(each -> each.failure() == null)
                                .toList());
                assertThat(lines(together)).isEqualTo(lines(oneByOne));
            }
            assertThat(engine.appends())
                    .as("one append for each round that records anything")
                    .hasSizeLessThanOrEqualTo(20);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 40})
    void aBatchThatLosesRacesIsDecidedAgainOnWhatIsThere(int races) {
        var lost = new AtomicInteger();
        var inMemory = new InMemoryEventStorageEngine();
        try (var rival = application(new ContestedEngine(inMemory, () -> {}));
                var contested = application(new ContestedEngine(inMemory, () -> {
                    if (lost.getAndIncrement() < races) {
                        // Takes the next one away, so that what was sourced is not so any more.
                        rival.commands.send(new Take("T-" + lost.get() % 8, "rival", NOW), Causes.call("rival"));
                        rival.commands.send(new Prolong("T-7", NOW.plusSeconds(lost.get()), NOW), Causes.call("rival"));
                    }
                }))) {
            IntStream.range(0, 8)
                    .forEach(i -> rival.commands.send(new Open("T-" + i, NOW, NOW), Causes.message("o-" + i)));

            var answers = contested.commands.sendAll(IntStream.range(0, 8)
                    .mapToObj(i -> caused(new Take("T-" + i, "batch", NOW), "c-" + i))
                    .toList());

            assertThat(answers).extracting(CommandResult::failure).containsOnlyNulls();
            for (int i = 0; i < 8; i++) {
                var ticket = "T-" + i;
                assertThat(contested.recorded())
                        .filteredOn(event -> event.payload() instanceof Ticket.Taken taken
                                && taken.ticket().equals(ticket))
                        .singleElement()
                        .satisfies(event -> assertThat(((Ticket.Taken) event.payload()).holder())
                                .isEqualTo(
                                        answers.get(Integer.parseInt(ticket.substring(2)))
                                                                .get()
                                                        instanceof Outcome.Done
                                                ? "batch"
                                                : "rival"));
            }
        }
    }

    @Test
    void aCommitStaysFarBelowWhatADocumentHolds() {
        var engine = new ContestedEngine(new InMemoryEventStorageEngine(), () -> {});
        try (var application = application(engine)) {
            var large = "x".repeat(1_500_000);
            var answers = application.commands.sendAll(IntStream.range(0, 7)
                    .mapToObj(i -> caused(new Open(i + large, NOW, NOW), "c-" + i))
                    .toList());

            assertThat(answers)
                    .extracting(answer -> ((Outcome.Done) answer.get()).position())
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(engine.appends()).containsExactly(2, 2, 2, 1);
        }
    }

    @Test
    void moreThanABatchIsDecidedInOrder() {
        var engine = new ContestedEngine(new InMemoryEventStorageEngine(), () -> {});
        try (var application = application(engine)) {
            application.commands.sendAll(IntStream.range(0, 600)
                    .mapToObj(i -> caused(new Prolong("T", NOW.plusSeconds(i), NOW), "c-" + i))
                    .toList());

            assertThat(application.recorded())
                    .extracting(event -> ((Ticket.Prolonged) event.payload()).lapsesAt())
                    .isEqualTo(
                            IntStream.range(0, 600).mapToObj(NOW::plusSeconds).toList());
            assertThat(engine.appends())
                    .containsExactly(BatchedCommands.MOST, BatchedCommands.MOST, 600 - 2 * BatchedCommands.MOST);
        }
    }

    @Test
    void aLongStreamIsReadOnceAndStaysRight() {
        var inMemory = new InMemoryEventStorageEngine();
        try (var rival = application(new ContestedEngine(inMemory, () -> {}));
                var application = application(new ContestedEngine(inMemory, () -> {}))) {
            rival.commands.send(new Open("T", null, NOW), Causes.message("open"));
            for (int i = 0; i < 100; i++) {
                rival.commands.send(new Prolong("T", NOW.plusSeconds(i), NOW), Causes.call("rival"));
            }
            assertThat(application.commands.sendAll(List.of(caused(new Prolong("T", NOW, NOW), "c"))))
                    .hasSize(1);
            rival.commands.send(new Take("T", "rival", NOW), Causes.call("rival"));

            assertThat(application
                            .commands
                            .sendAll(List.of(caused(new Take("T", "batch", NOW), "c")))
                            .getFirst()
                            .get())
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void theSameCauseHasItsEffectOnceWithinABatchAndAfter() {
        try (var application = application(new ContestedEngine(new InMemoryEventStorageEngine(), () -> {}))) {
            var commands = List.of(
                    new Caused(new Open("T", null, NOW), Causes.message("1")),
                    new Caused(new Take("T", "ana", NOW), Causes.message("2")),
                    new Caused(new Take("T", "ana", NOW), Causes.message("2")),
                    new Caused(new Take("T", "bob", NOW), Causes.message("3")));

            var first = application.commands.sendAll(commands);
            var again = application.commands.sendAll(commands);

            var taken = (Outcome.Done) first.get(1).get();
            assertThat(first.get(2).get()).isEqualTo(new Outcome.Done(taken.events(), taken.position(), true));
            assertThat(again.get(1).get()).isEqualTo(new Outcome.Done(taken.events(), taken.position(), true));
            assertThat(again.get(3).get()).isInstanceOf(Outcome.Refused.class);
            assertThat(application.log.head()).isEqualTo(1);
        }
    }

    @Test
    void whatFollowsOneThatFailsWaitsWhereTheOrderCounts() {
        try (var application = application(new ContestedEngine(new InMemoryEventStorageEngine(), () -> {}))) {
            var answers = application.commands.sendInOrder(List.of(
                    new Caused(new Open("T-1", null, NOW), Causes.message("1")),
                    new Caused("no handler has this", Causes.message("2")),
                    new Caused(new Open("T-3", null, NOW), Causes.message("3"))));

            assertThat(answers).extracting(answer -> answer.failure() == null).containsExactly(true, false);
            assertThat(application.recorded())
                    .extracting(event -> ((Ticket.Opened) event.payload()).ticket())
                    .containsExactly("T-1");
        }
    }

    @Test
    void whatAsksForSomethingElseUnderAKnownIdIsRefused() {
        try (var application = application(new ContestedEngine(new InMemoryEventStorageEngine(), () -> {}))) {
            var answers = application.commands.sendInOrder(List.of(
                    new Caused(new Open("T", null, NOW), asking("to open T")),
                    new Caused(new Open("U", null, NOW), asking("to open U")),
                    new Caused(new Open("T", null, NOW), asking("to open T"))));
            var later = application.commands.sendInOrder(List.of(
                    new Caused(new Open("U", null, NOW), asking("to open U")),
                    new Caused(new Open("T", null, NOW), asking("to open T"))));

            assertThat(answers).extracting(answer -> isReused(answer)).containsExactly(false, true, false);
            assertThat(later).extracting(answer -> isReused(answer)).containsExactly(true, false);
            assertThat(application.recorded()).hasSize(1);
        }
    }

    private static Cause asking(String what) {
        return new Cause("message:/outside:m-1", Cause.Kind.MESSAGE, "/outside", List.of(), "c-1", what);
    }

    private static boolean isReused(CommandResult answer) {
        return answer.get() instanceof Outcome.Refused refused && refused.isKeyReused();
    }

    private InMemoryApplication application(ContestedEngine engine) {
        return new InMemoryApplication(clock, engine, new DecisionHandler<HandOver>() {
            @Override
            public Class<HandOver> commandType() {
                return HandOver.class;
            }

            @Override
            public Decision handle(HandOver command, States states) {
                var from = states.of(Ticket.fold(command.from())).state();
                if (from.holder() == null) {
                    return refuse(
                            Violation.of(Code.VOUCHER_NOT_FOUND, Sentence.asItIs("nobody holds " + command.from())));
                }
                var to = states.of(Ticket.fold(command.to())).state();
                return to.holder() != null
                        ? refuse(Violation.of(Code.VOUCHER_NOT_AVAILABLE, Sentence.asItIs("taken by " + to.holder())))
                        : accept(
                                new Ticket.Opened(command.from(), from.lapsesAt(), NOW),
                                new Ticket.Taken(command.to(), from.holder(), NOW));
            }
        });
    }

    private static Object anyCommand(Random random) {
        var ticket = (random.nextInt(12) == 0 ? "broken-" : "T-") + random.nextInt(6);
        return switch (random.nextInt(6)) {
            case 0 -> new Open(ticket, NOW.plusSeconds(random.nextInt(5) - 2), NOW);
            case 1, 2 -> new Take(ticket, "holder-" + random.nextInt(9), NOW);
            case 3 -> new Prolong(ticket, NOW.plusSeconds(random.nextInt(5) - 2), NOW);
            case 4 -> new Lapse(ticket, NOW);
            default -> new HandOver(ticket, "T-" + random.nextInt(6));
        };
    }

    private static Caused caused(Object command, String correlation) {
        return new Caused(command, new Cause(null, Cause.Kind.DEADLINE, "service", List.of(), correlation));
    }

    /** All of each event but its random id. */
    private static List<Object> lines(InMemoryApplication application) {
        return application.recorded().stream()
                .<Object>map(event -> new RecordedEvent(
                        event.position(),
                        "",
                        event.type(),
                        event.version(),
                        event.payload(),
                        event.recordedAt(),
                        event.cause(),
                        event.programVersion()))
                .toList();
    }
}
