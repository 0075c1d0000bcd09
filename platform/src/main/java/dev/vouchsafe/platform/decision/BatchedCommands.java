package dev.vouchsafe.platform.decision;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends commands in batches as large as the company allows: a batch that loses races for the log gets smaller, down to one
 * command, which then competes like any other; one that wins lets the next be larger.
 */
final class BatchedCommands {

    /** A larger commit would be a larger document to read for whoever wants one event of it. */
    static final int MOST = 256;
    private static final Logger log = LoggerFactory.getLogger(BatchedCommands.class);

    private final CommandBus bus;
    private final InstantSource clock;
    private final Commands single;
    private final RememberedStates remembered = new RememberedStates();

    BatchedCommands(CommandBus bus, InstantSource clock, Commands single) {
        this.bus = bus;
        this.clock = clock;
        this.single = single;
    }

    List<Answer> send(List<Caused> commands) {
        if (commands.stream().anyMatch(each -> each.cause().id() != null)) {
            throw new IllegalArgumentException("what has its effect once by its cause is sent by itself");
        }
        try {
            return sendInBatches(commands);
        } finally {
            remembered.forgetCheap();
        }
    }

    private List<Answer> sendInBatches(List<Caused> commands) {
        var answers = new ArrayList<Answer>(commands.size());
        int size = MOST;
        boolean again = true;
        while (answers.size() < commands.size()) {
            var next = commands.subList(answers.size(), Math.min(commands.size(), answers.size() + size));
            if (next.size() == 1 && !again) {
                var one = next.getFirst();
                answers.add(Answer.of(() -> single.send(one.command(), one.cause())));
                size = 2;
                continue;
            }
            try {
                answers.addAll(decide(next));
                size = Math.min(MOST, 2 * next.size());
                again = true;
            } catch (RuntimeException e) {
                boolean lostRace = AxonCommands.isLostRace(e);
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

    private List<Answer> decide(List<Caused> commands) {
        var now = clock.instant();
        var batch = commands.stream().map(each -> new DecisionCommand(each.command(), each.cause(), now, null)).toList();
        try {
            var decided = (DecidedBatch) bus.dispatch(new DecisionBatch(batch, remembered).message(), null).join().payload();
            return decided.answers();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
