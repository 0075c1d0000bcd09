package dev.vouchsafe.contracts.ops;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How everything stands. A service answers it of itself alone.
 *
 * @param at by the services' clock
 * @param refusals by code
 */
public record StateOfThings(
        Instant at, List<ServiceState> services, List<RefusalCount> refusals, TurnedAway turnedAway) {

    public StateOfThings {
        services = List.copyOf(services);
        refusals = List.copyOf(refusals);
    }

    /** What all of these come to, in their order; there is at least one. */
    public static StateOfThings together(Collection<StateOfThings> some) {
        return new StateOfThings(
                some.stream()
                        .map(StateOfThings::at)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                some.stream().flatMap(each -> each.services.stream()).toList(),
                RefusalCount.together(
                        some.stream().flatMap(each -> each.refusals.stream()).toList()),
                some.stream().map(StateOfThings::turnedAway).reduce(TurnedAway.NONE, TurnedAway::plus));
    }
}
