package dev.vouchsafe.platform.imports;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.trail.TrailTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Commands that are decided by the service's own handlers, one after the other: each on the state of the log now and
 * what those before it came to. Nothing is recorded.
 */
final class Trial {

    private final Map<Class<?>, DecisionHandler<?>> handlers;
    private final TrialStates states;
    private final TrailTable trail;

    private Trial(Map<Class<?>, DecisionHandler<?>> handlers, TrialStates states, TrailTable trail) {
        this.handlers = handlers;
        this.states = states;
        this.trail = trail;
    }

    /** What trials are made with. */
    record Parts(
            Collection<DecisionHandler<?>> handlers,
            LogReader log,
            EventCatalogue catalogue,
            EventTags tags,
            TrailTable trail) {

        Trial begin() {
            return new Trial(
                    handlers.stream().collect(Collectors.toMap(DecisionHandler::commandType, Function.identity())),
                    new TrialStates(log, catalogue, tags),
                    trail);
        }
    }

    /** What each would come to, in their order. */
    List<Verdict> judge(List<Object> commands) {
        states.prepare(commands.stream()
                .<TrialStates.Looking>map(command -> some -> decide(command, some))
                .toList());
        var verdicts = new ArrayList<Verdict>();
        for (var command : commands) {
            verdicts.add(
                    switch (decide(command, states)) {
                        case Decision.Refused refused ->
                            Verdict.refused(refused.violations().stream()
                                    .map(violation -> violation.code().id())
                                    .toList());
                        case Decision.Accepted accepted -> taken(accepted.events());
                    });
        }
        return verdicts;
    }

    private Verdict taken(List<DomainEvent> events) {
        states.add(events);
        var codes = codes(events, trail);
        return codes.isEmpty() ? Verdict.WOULD_BE_ACCEPTED : Verdict.refused(codes);
    }

    /** Why some events refuse; empty if none does. */
    static List<String> codes(List<? extends DomainEvent> events, TrailTable trail) {
        return events.stream().flatMap(event -> trail.codes(event).stream()).toList();
    }

    private Decision decide(Object command, States some) {
        var handler = handlers.get(command.getClass());
        if (handler == null) {
            throw new IllegalStateException(
                    "no handler for " + command.getClass().getName());
        }
        return decide(handler, command, some);
    }

    private static <C> Decision decide(DecisionHandler<C> handler, Object command, States some) {
        return handler.handle(handler.commandType().cast(command), some);
    }
}
