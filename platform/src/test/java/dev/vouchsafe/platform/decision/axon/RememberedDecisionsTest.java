package dev.vouchsafe.platform.decision.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.CommandResult;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogFixture;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.StandingClock;
import dev.vouchsafe.platform.sample.Ticket;
import dev.vouchsafe.platform.sample.TicketDecisions;
import dev.vouchsafe.platform.sample.TicketDecisions.Lapse;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import dev.vouchsafe.platform.sample.TicketDecisions.Prolong;
import dev.vouchsafe.platform.sample.TicketDecisions.Take;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two processes that remember states decide as one that remembers none, whatever the history and whoever is faster:
 * what they came to, in the order in which it was so, is what somebody comes to who sources every state from the start.
 */
class RememberedDecisionsTest {

    private static final Instant NOW = Instant.parse("2021-03-15T09:00:00Z");
    private static final int ROUNDS = 40;
    private static final int TICKETS = 6;

    private record Completed(Caused command, Outcome outcome) {}

    /** A process: its own memory on the log of all. Before one of its appends a rival may come. */
    private final class Process implements AutoCloseable {

        private final InMemoryApplication application;
        private Runnable rival = () -> {};

        Process(EventStorageEngine log) {
            application = new InMemoryApplication(
                    clock,
                    new LogFixture(new ContestedEngine(log, () -> {
                        var comes = rival;
                        rival = () -> {};
                        comes.run();
                    })),
                    TicketDecisions.handlers());
        }

        void send(List<Caused> commands) {
            switch (random.nextInt(3)) {
                case 0 ->
                    commands.forEach(each -> complete(
                            List.of(each),
                            List.of(CommandResult.of(() -> application.commands.send(each.command(), each.cause())))));
                case 1 -> complete(commands, application.commands.sendAll(commands));
                default -> complete(commands, application.commands.sendInOrder(commands));
            }
        }

        private void complete(List<Caused> commands, List<CommandResult> answers) {
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).failure() == null) {
                    completed.add(new Completed(commands.get(i), answers.get(i).outcome()));
                }
            }
        }

        @Override
        public void close() {
            application.close();
        }
    }

    private final StandingClock clock = new StandingClock(NOW);
    private final List<Completed> completed = new ArrayList<>();
    private Random random;
    private int causes;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void decideAsWhoeverRemembersNothing(long seed) {
        random = new Random(seed);
        var log = new InMemoryEventStorageEngine();
        try (var one = new Process(log);
                var other = new Process(log)) {
            for (int round = 0; round < ROUNDS; round++) {
                var turn = random.nextBoolean() ? one : other;
                var rival = turn == one ? other : one;
                if (random.nextInt(3) == 0) {
                    turn.rival = () -> rival.send(commands(1));
                }
                turn.send(commands(random.nextBoolean() ? 1 : 1 + random.nextInt(20)));
                turn.rival = () -> {};
                assertThat(statesOf(turn)).isEqualTo(sourcedOf(turn, Long.MAX_VALUE));
                long position = random.nextLong(-1, turn.application.log.head() + 1);
                assertThat(turn.application.log.statesUpTo(folds(), position)).isEqualTo(sourcedOf(turn, position));
            }
            assertThat(lines(one.application)).isEqualTo(decidedFromScratch());
        }
    }

    private List<Object> decidedFromScratch() {
        var log = new InMemoryEventStorageEngine();
        List<Object> lines = List.of();
        for (var each : completed) {
            try (var forgetful = new InMemoryApplication(clock, log)) {
                assertThat(forgetful.commands.send(
                                each.command().command(), each.command().cause()))
                        .isEqualTo(each.outcome());
                lines = lines(forgetful);
            }
        }
        return lines;
    }

    private List<Caused> commands(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var again = random.nextInt(8) == 0 && causes > 0 ? random.nextInt(causes) : causes++;
                    return new Caused(command(again), Causes.message("m-" + again));
                })
                .toList();
    }

    /** The same cause always asks for the same. */
    private static Object command(int cause) {
        var of = new Random(cause);
        var ticket = (of.nextInt(12) == 0 ? "broken-" : "T-") + of.nextInt(TICKETS);
        return switch (of.nextInt(5)) {
            case 0 -> new Open(ticket, NOW.plusSeconds(of.nextInt(5) - 2), NOW);
            case 1, 2 -> new Take(ticket, "holder-" + of.nextInt(9), NOW);
            case 3 -> new Prolong(ticket, NOW.plusSeconds(of.nextInt(5) - 2), NOW);
            default -> new Lapse(ticket, NOW);
        };
    }

    private static List<Fold<Ticket>> folds() {
        return IntStream.range(0, TICKETS).mapToObj(i -> Ticket.fold("T-" + i)).toList();
    }

    private static List<Sourced<Ticket>> statesOf(Process process) {
        return folds().stream().map(process.application.log::stateOf).toList();
    }

    private static List<Sourced<Ticket>> sourcedOf(Process process, long position) {
        return folds().stream()
                .map(fold -> process.application.log.stateUpTo(fold, position))
                .toList();
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
