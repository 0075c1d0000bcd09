package dev.vouchsafe.platform.whatif;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.log.EventCatalogue;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Of each event of a service's catalogue what stands behind it. */
final class InputKinds {

    private final Map<Class<?>, InputKind<?>> kinds = new HashMap<>();
    private final Set<String> apart = new HashSet<>();

    /** @throws IllegalStateException if an event of the catalogue has none, or two */
    InputKinds(Collection<? extends InputKind<?>> all, EventCatalogue catalogue) {
        for (var kind : all) {
            if (kinds.put(kind.event(), kind) != null) {
                throw new IllegalStateException("two kinds of input for " + kind.event());
            }
        }
        for (var type : catalogue.types()) {
            if (!kinds.containsKey(type)) {
                throw new IllegalStateException("no kind of input for " + type + ": what-if can't play it again");
            }
            if (kinds.get(type) instanceof InputKind.Apart) {
                apart.add(catalogue.entryOf(type).name());
            }
        }
    }

    /** Whether events with the stored name are played. */
    boolean arePlayed(String type) {
        return !apart.contains(type);
    }

    @SuppressWarnings("unchecked") // by the class of the event
    <E extends DomainEvent> InputKind<E> of(E event) {
        return (InputKind<E>) requireNonNull(kinds.get(event.getClass()));
    }
}
