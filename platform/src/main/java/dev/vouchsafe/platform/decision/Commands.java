package dev.vouchsafe.platform.decision;

import dev.vouchsafe.platform.log.Cause;
import java.util.ArrayList;
import java.util.List;

/**
 * The way in for every command, whether a call, a message or a deadline brought it. Blocks: call it on a virtual
 * thread.
 */
public interface Commands {

    /**
     * Decides and records. Retries on a lost append race until it wins or is refused; answers the first outcome's
     * events if the cause had its effect before.
     *
     * @throws RuntimeException if the log cannot be reached: nothing is then known to be recorded and the caller
     *     retries
     */
    default Outcome send(Object command, Cause cause) {
        return send(command, cause, Precondition.NONE);
    }

    /**
     * As {@link #send(Object, Cause)}, on a condition of the first state that the decision looks at: the resource. A
     * refusal of what the caller may not do or know of comes first.
     */
    Outcome send(Object command, Cause cause, Precondition precondition);

    /**
     * Decides the commands in their order, each on what those before it came to: the same events in the same order as
     * by {@link #send} one by one. They may be recorded together, which costs far less. One that can't be decided
     * doesn't hold up the others.
     *
     * @return what became of each, in their order
     */
    default List<CommandResult> sendAll(List<Caused> commands) {
        return commands.stream()
                .map(each -> CommandResult.of(() -> send(each.command(), each.cause())))
                .toList();
    }

    /**
     * As {@link #sendAll}, of commands whose order counts: none is decided before all those in front of it are.
     *
     * @return what became of each, up to the first that can't be decided
     */
    default List<CommandResult> sendInOrder(List<Caused> commands) {
        var answers = new ArrayList<CommandResult>(commands.size());
        for (var each : commands) {
            var answer = CommandResult.of(() -> send(each.command(), each.cause()));
            answers.add(answer);
            if (answer.failure() != null) {
                break;
            }
        }
        return answers;
    }
}
