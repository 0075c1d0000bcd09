package dev.vouchsafe.platform.trail;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.platform.log.LogReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the events of a class stand in the trail. Which things an event is about follows from the ids in it; which of
 * them it is about first, and what its sentence speaks of beside its components, is said here. Immutable.
 *
 * @param codes why something was refused, for events that record a refusal
 * @param partner which partner an entry belongs to
 * @param facts what a text can speak of beside the components, by name
 * @param ways the ends of the keys of its texts, where there is more than one
 * @param way which of them an event has
 */
public record EntryForm<E extends DomainEvent>(
        Class<E> type,
        Function<? super E, Subject> subject,
        Function<? super E, List<String>> codes,
        Holder<? super E> partner,
        Map<String, Function<? super E, Object>> facts,
        Set<String> ways,
        Function<? super E, String> way) {

    /** The partner that an event belongs to. */
    @FunctionalInterface
    public interface Holder<E> {

        /**
         * The partner; empty for none. May block.
         *
         * @param position of the event, for what has to be asked of the log as it stood then
         */
        Optional<PartnerId> of(E event, long position, LogReader log);
    }

    static <E extends DomainEvent> EntryForm<E> of(Class<E> type, Function<? super E, Subject> subject) {
        return new EntryForm<>(type, subject, event -> List.of(), EntryForm::named, Map.of(), Set.of(), event -> "");
    }

    private static Optional<PartnerId> named(DomainEvent event, long position, LogReader log) {
        return EventParts.ids(event).stream()
                .filter(PartnerId.class::isInstance)
                .map(PartnerId.class::cast)
                .findFirst();
    }

    /** The same for a class of events that record why something was refused. */
    public EntryForm<E> refusing(Function<? super E, List<String>> why) {
        return new EntryForm<>(type, subject, why, partner, facts, ways, way);
    }

    /** The same for events that don't name the partner that holds the thing. */
    public EntryForm<E> heldBy(Holder<? super E> holder) {
        return new EntryForm<>(type, subject, codes, holder, facts, ways, way);
    }

    /** The same with one more fact for the sentence. */
    public EntryForm<E> telling(String name, Function<? super E, Object> fact) {
        var more = new LinkedHashMap<String, Function<? super E, Object>>(facts);
        more.put(name, fact);
        return new EntryForm<>(type, subject, codes, partner, more, ways, way);
    }

    /** The same with two texts, by whether something holds of the event. */
    public EntryForm<E> either(String holds, String holdsNot, Function<? super E, Boolean> condition) {
        return new EntryForm<>(
                type,
                subject,
                codes,
                partner,
                facts,
                Set.of(holds, holdsNot),
                event -> condition.apply(event) ? holds : holdsNot);
    }

    /** The things that an event is about, its subject first. */
    List<Subject> subjects(DomainEvent event) {
        return Stream.concat(
                        Stream.of(subject.apply(type.cast(event))),
                        EventParts.ids(event).stream().flatMap(id -> Subject.ofThing(id).stream()))
                .distinct()
                .toList();
    }

    List<String> codes(DomainEvent event) {
        return codes.apply(type.cast(event)).stream().distinct().toList();
    }

    Optional<PartnerId> partner(DomainEvent event, long position, LogReader log) {
        return partner.of(type.cast(event), position, log);
    }

    /** The keys of its texts. */
    List<String> keys(String name) {
        return ways.isEmpty()
                ? List.of(name)
                : ways.stream().map(end -> name + "." + end).toList();
    }

    /** The key of the text of an event. */
    String key(String name, DomainEvent event) {
        return ways.isEmpty() ? name : name + "." + way.apply(type.cast(event));
    }

    /** The names of all that its texts can speak of. */
    Set<String> spokenOf() {
        var names = new TreeSet<>(EventParts.names(type));
        names.addAll(facts.keySet());
        return names;
    }

    /** What its text can speak of. */
    Map<String, @Nullable Object> spokenOf(DomainEvent event) {
        var values = EventParts.values((Record) event);
        facts.forEach((name, fact) -> values.put(name, fact.apply(type.cast(event))));
        return values;
    }
}
