package dev.vouchsafe.platform.http.wiring;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.log.Cause;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Decides as it is told and, like the log, lets a cause have its effect once. */
public final class FakeCommands implements Commands {

    /** What was sent. */
    public record Sent(Object command, Cause cause, Precondition precondition) {}

    public final List<Sent> sent = new CopyOnWriteArrayList<>();
    /** How many commands had an effect. */
    public final AtomicLong effects = new AtomicLong();

    private final Map<String, Outcome.Done> doneByCause = new ConcurrentHashMap<>();
    private final Map<String, Cause> causes = new ConcurrentHashMap<>();
    public volatile Function<Sent, Outcome> decision = accept();
    /** Whether what was done is followed by a failure, as if the process ended before it could tell. */
    public volatile boolean loseTheAnswer;

    /** Accepts everything at the next position. */
    public Function<Sent, Outcome> accept() {
        return command -> new Outcome.Done(List.of(), effects.incrementAndGet(), false);
    }

    @Override
    public Outcome send(Object command, Cause cause, Precondition precondition) {
        var received = new Sent(command, cause, precondition);
        sent.add(received);
        if (cause.id() == null) {
            return decision.apply(received);
        }
        synchronized (doneByCause) {
            var before = doneByCause.get(cause.id());
            if (before != null && cause.asksForOtherThan(causes.get(cause.id()))) {
                return Outcome.Refused.idempotencyKeyReused();
            }
            if (before != null) {
                return new Outcome.Done(before.events(), before.position(), true);
            }
            var outcome = decision.apply(received);
            if (outcome instanceof Outcome.Done done) {
                doneByCause.put(cause.id(), done);
                causes.put(cause.id(), cause);
                if (loseTheAnswer) {
                    throw new MongoSocketException("gone", new ServerAddress());
                }
            }
            return outcome;
        }
    }
}
