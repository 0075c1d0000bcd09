package dev.vouchsafe.platform.decision.axon;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.CommandResult;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.DecisionCommand;
import dev.vouchsafe.platform.decision.LostRace;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.decision.batch.BatchedCommands;
import dev.vouchsafe.platform.log.Cause;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commands over Axon's command bus, decided again whenever another decision won the race to the log. */
final class AxonCommands implements Commands {

    private static final Logger log = LoggerFactory.getLogger(AxonCommands.class);
    /** Waits stay short, so that a decision that lost often competes on equal terms with one that is new. */
    private static final long LONGEST_WAIT_MS = 8;

    private static final int WORTH_A_LINE = 100;

    private final CommandBus bus;
    private final InstantSource clock;
    private final BatchedCommands batches;

    AxonCommands(CommandBus bus, InstantSource clock) {
        this.bus = bus;
        this.clock = clock;
        this.batches = new BatchedCommands(bus, clock, this);
    }

    @Override
    public List<CommandResult> sendAll(List<Caused> commands) {
        return batches.send(commands, false);
    }

    @Override
    public List<CommandResult> sendInOrder(List<Caused> commands) {
        return batches.send(commands, true);
    }

    @Override
    public Outcome send(Object command, Cause cause, Precondition precondition) {
        var sent = new DecisionCommand(command, cause, clock.instant(), precondition);
        for (int attempt = 1; ; attempt++) {
            try {
                return decide(sent);
            } catch (RuntimeException e) {
                if (!LostRace.isIn(e)) {
                    throw e;
                }
                waitBefore(sent, attempt);
            }
        }
    }

    private Outcome decide(DecisionCommand command) {
        try {
            var result = bus.dispatch(command.message(), null).join();
            return requireNonNull((Decided) result.payload()).afterCommit().get();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void waitBefore(DecisionCommand command, int attempt) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException(
                    "interrupted while deciding " + command.payload().getClass().getSimpleName());
        }
        if (attempt % WORTH_A_LINE == 0) {
            log.warn(
                    "{} lost {} races for the log", command.payload().getClass().getSimpleName(), attempt);
        }
        long most = TimeUnit.MILLISECONDS.toNanos(Math.min(1L << Math.min(attempt - 1, 10), LONGEST_WAIT_MS));
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
}
