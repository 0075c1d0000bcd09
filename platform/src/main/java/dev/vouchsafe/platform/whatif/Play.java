package dev.vouchsafe.platform.whatif;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.deadline.DeadlineKind;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A history that is played in memory: inputs in their order, each at its own time, and deadlines between them at
 * theirs. What it decides with are a service's own handlers and kinds of deadlines.
 */
public final class Play {

    private static final Cause DEADLINE = new Cause(null, Cause.Kind.DEADLINE, "play", List.of(), "play");

    private final MemoryLog log;
    private final Map<Class<?>, DecisionHandler<?>> handlers = new HashMap<>();
    private final PendingDeadlines deadlines;
    private int fallen;

    Play(MemoryLog log, DecidingBeans beans) {
        this.log = log;
        beans.handlers().forEach(handler -> handlers.put(handler.commandType(), handler));
        this.deadlines = new PendingDeadlines(
                beans.kinds().stream().filter(kind -> !kind.isApart()).toList());
    }

    /** What it has come to. */
    public MemoryLog log() {
        return log;
    }

    /** How many deadlines have brought something about. */
    public int fallen() {
        return fallen;
    }

    /** Takes an event as it is, whatever the rules say of it. */
    public void take(RecordedEvent event) {
        log.add(event.payload());
        deadlines.follow(event);
    }

    /**
     * Decides a command and takes what it comes to.
     *
     * @param by what was recorded of it; where the decision comes to it, it is the very same object
     */
    public Decision decide(Object command, RecordedEvent by) {
        return decide(command, by.recordedAt(), by.cause(), by.payload());
    }

    private Decision decide(Object command, Instant at, Cause cause, @Nullable DomainEvent known) {
        var decision =
                decision(requireNonNull(handlers.get(command.getClass()), () -> "no handler of " + command), command);
        return decision instanceof Decision.Accepted accepted ? taken(accepted, at, cause, known) : decision;
    }

    /** Most decisions come to what was recorded: two of the same would take twice the memory. */
    private Decision taken(Decision.Accepted accepted, Instant at, Cause cause, @Nullable DomainEvent known) {
        var events = new ArrayList<DomainEvent>(accepted.events());
        if (known != null) {
            events.replaceAll(event -> event.equals(known) ? known : event);
        }
        events.forEach(event -> take(played(event, at, cause)));
        return new Decision.Accepted(events, accepted.programVersion());
    }

    private <C> Decision decision(DecisionHandler<C> handler, Object command) {
        return handler.handle(handler.commandType().cast(command), log);
    }

    private RecordedEvent played(DomainEvent event, Instant at, Cause cause) {
        return new RecordedEvent(log.head() + 1, "", "", 1, event, at, cause, null);
    }

    /** Every deadline up to the instant falls, in the order of their own instants. */
    public void deadlinesUntil(Instant until) {
        for (var next = deadlines.takeUntil(until); next.isPresent(); next = deadlines.takeUntil(until)) {
            var proposed = next.get();
            var kind = proposed.kind();
            // An index may propose too early; the state knows.
            var at = kind.dueAt(proposed.subject());
            if (at == null) {
                continue;
            }
            if (at.isAfter(proposed.at())) {
                deadlines.put(kind, proposed.subject(), at);
            } else {
                fall(kind, proposed.subject(), at);
            }
        }
    }

    private void fall(DeadlineKind kind, String subject, Instant at) {
        var decision = decide(kind.commandFor(subject, at), at, DEADLINE, null);
        if (decision instanceof Decision.Accepted accepted && !accepted.events().isEmpty()) {
            fallen++;
        } else {
            throw new IllegalStateException(
                    kind.name() + " of " + subject + " is due at " + at + ", but its decision came to " + decision);
        }
    }
}
