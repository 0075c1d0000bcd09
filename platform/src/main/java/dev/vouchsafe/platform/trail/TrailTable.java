package dev.vouchsafe.platform.trail;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.DomainEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How each event of a service stands in the trail: what it is about, whose it is, and what its sentence can speak of.
 * One bean for each service. The sentences themselves are in {@link TrailTexts}.
 */
public final class TrailTable {

    private final Map<Class<? extends DomainEvent>, EntryForm<?>> forms = new LinkedHashMap<>();

    /** Adds a class of events that tells all by its components. */
    public <E extends DomainEvent> TrailTable add(Class<E> type, Function<? super E, Subject> subject) {
        return add(type, subject, UnaryOperator.identity());
    }

    /**
     * Adds a class of events.
     *
     * @param more what its components don't tell
     * @throws IllegalArgumentException if it has been added
     */
    public <E extends DomainEvent> TrailTable add(
            Class<E> type, Function<? super E, Subject> subject, UnaryOperator<EntryForm<E>> more) {
        if (forms.putIfAbsent(type, more.apply(EntryForm.of(type, subject))) != null) {
            throw new IllegalArgumentException("twice in the table of the trail: " + type.getName());
        }
        return this;
    }

    Collection<EntryForm<?>> forms() {
        return forms.values();
    }

    /** The codes of the rules that said no, of an event that records a refusal; none of any other. */
    public List<String> codes(DomainEvent event) {
        return of(event).codes(event);
    }

    EntryForm<?> of(DomainEvent event) {
        return requireNonNull(
                forms.get(event.getClass()), () -> event.getClass().getName());
    }
}
