package dev.vouchsafe.contracts.ops;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How everything stands. A service answers it of itself alone.
 *
 * @param at by the services' clock; null if none of them could be asked
 * @param refusals by code
 */
public record StateOfThings(
        @Nullable Instant at, List<ServiceState> services, List<RefusalCount> refusals, TurnedAway turnedAway) {

    public StateOfThings {
        services = List.copyOf(services);
        refusals = List.copyOf(refusals);
    }

    /** The same, with what was turned away before any service was asked. */
    public StateOfThings alsoTurnedAway(TurnedAway more) {
        return new StateOfThings(at, services, refusals, turnedAway.plus(more));
    }

    /** What all of these come to, in their order; there is at least one. */
    public static StateOfThings together(Collection<StateOfThings> some) {
        return new StateOfThings(
                some.stream()
                        .flatMap(each -> Stream.ofNullable(each.at))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                some.stream().flatMap(each -> each.services.stream()).toList(),
                RefusalCount.together(
                        some.stream().flatMap(each -> each.refusals.stream()).toList()),
                some.stream().map(StateOfThings::turnedAway).reduce(TurnedAway.NONE, TurnedAway::plus));
    }
}
