package dev.vouchsafe.platform.decision.batch;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.CommandResult;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.DecisionCommand;
import dev.vouchsafe.platform.decision.LostRace;
import dev.vouchsafe.platform.decision.Precondition;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends commands in batches as large as the company allows: a batch that loses races for the log gets smaller, down to
 * one command, which then competes like any other; one that wins lets the next be larger.
 */
public record BatchedCommands(CommandBus bus, InstantSource clock, Commands single) {

    /** A larger commit would be a larger document to read for whoever wants one event of it. */
    public static final int MOST = 256;

    private static final Logger log = LoggerFactory.getLogger(BatchedCommands.class);

    /** @param strictly whether what follows one that can't be decided waits: then its answer is the last */
    public List<CommandResult> send(List<Caused> commands, boolean strictly) {
        var answers = new ArrayList<CommandResult>(commands.size());
        int size = MOST;
        boolean again = true;
        while (answers.size() < commands.size() && !(strictly && hasFailed(answers))) {
            var next = commands.subList(answers.size(), Math.min(commands.size(), answers.size() + size));
            if (next.size() == 1 && !again) {
                var one = next.getFirst();
                answers.add(CommandResult.of(() -> single.send(one.command(), one.cause())));
                size = 2;
                continue;
            }
            try {
                answers.addAll(decide(next, strictly));
                size = Math.min(MOST, 2 * next.size());
                again = true;
            } catch (RuntimeException e) {
                boolean lostRace = LostRace.isIn(e);
                if (!lostRace) {
                    log.warn("a batch of {} commands could not be recorded; they are sent one by one", next.size(), e);
                }
                // What was sourced is remembered, so that the same batch is quickly decided again.
                size = lostRace && again ? next.size() : lostRace ? Math.max(1, next.size() / 2) : 1;
                again = false;
            }
        }
        return answers;
    }

    private static boolean hasFailed(List<CommandResult> answers) {
        return !answers.isEmpty() && answers.getLast().failure() != null;
    }

    private List<CommandResult> decide(List<Caused> commands, boolean strictly) {
        var now = clock.instant();
        var batch = commands.stream()
                .map(each -> new DecisionCommand(each.command(), each.cause(), now, Precondition.NONE))
                .toList();
        try {
            var decided = (DecidedBatch) bus.dispatch(new DecisionBatch(batch, strictly).message(), null)
                    .join()
                    .payload();
            return requireNonNull(decided).answers();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
