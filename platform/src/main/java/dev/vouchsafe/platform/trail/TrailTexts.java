package dev.vouchsafe.platform.trail;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.text.Template;
import dev.vouchsafe.platform.log.EventCatalogue;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sentence of each event, in each language. A text speaks of an event's components by their names, of
 * {@code {actor}}, and of {@code {codes}} where it was refused.
 */
final class TrailTexts {

    private static final String ACTOR = "actor";
    private static final String CODES = "codes";

    private final TrailTable table;
    private final EventCatalogue catalogue;
    private final Map<Language, Map<String, Template>> texts = new EnumMap<>(Language.class);

    /**
     * @param read the texts of a language, by the stored names of events; behind the name may stand a dot and a way
     * @throws IllegalStateException if an event has no form or no text, a text speaks of what its event doesn't have,
     *     or it has no event
     */
    TrailTexts(TrailTable table, EventCatalogue catalogue, Function<Language, Map<String, String>> read) {
        this.table = table;
        this.catalogue = catalogue;
        check(names(), catalogue.entries().stream().map(EventCatalogue.StoredName::name), "the table of the trail");
        for (var language : Language.values()) {
            var given = read.apply(language);
            check(
                    given.keySet().stream(),
                    forms().flatMap(form -> form.keys(nameOf(form)).stream()),
                    "the texts of the trail in " + language.tag());
            texts.put(
                    language,
                    given.entrySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    Map.Entry::getKey, text -> Template.of(text.getValue()))));
        }
        forms().forEach(this::check);
    }

    /** What the event says to people. */
    String sentence(DomainEvent event, String actor, List<String> codes, Language language) {
        var form = table.of(event);
        var spokenOf = form.spokenOf(event);
        spokenOf.put(ACTOR, inWords(actor));
        spokenOf.put(CODES, codes);
        var text = requireNonNull(texts.get(language)).get(form.key(nameOf(form), event));
        return requireNonNull(text).fill(spokenOf, language);
    }

    /** A source is known by its name: VLSC by its initials, a service as it is called everywhere. */
    private static String inWords(String actor) {
        if (!actor.startsWith("/")) {
            return actor;
        }
        var name = actor.substring(1);
        boolean ours = Stream.of(ServiceName.values()).map(ServiceName::id).anyMatch(name::equals);
        return ours ? name : name.toUpperCase(Locale.ROOT);
    }

    private void check(EntryForm<?> form) {
        var known = new TreeSet<>(form.spokenOf());
        known.addAll(List.of(ACTOR, CODES));
        for (var language : Language.values()) {
            for (var key : form.keys(nameOf(form))) {
                var unknown = new TreeSet<>(
                        requireNonNull(requireNonNull(texts.get(language)).get(key))
                                .placeholders());
                unknown.removeAll(known);
                if (!unknown.isEmpty()) {
                    throw new IllegalStateException("the text of the trail for " + key + " in " + language.tag()
                            + " speaks of " + unknown + "; there are " + known);
                }
            }
        }
    }

    private static void check(Stream<String> given, Stream<String> needed, String what) {
        var missing = needed.collect(Collectors.toCollection(TreeSet::new));
        var surplus = given.collect(Collectors.toCollection(TreeSet::new));
        var all = new TreeSet<>(missing);
        missing.removeAll(surplus);
        surplus.removeAll(all);
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            throw new IllegalStateException(what + ": missing are " + missing + ", too many are " + surplus);
        }
    }

    private Stream<EntryForm<?>> forms() {
        return table.forms().stream();
    }

    private Stream<String> names() {
        return forms().map(this::nameOf);
    }

    private String nameOf(EntryForm<?> form) {
        return catalogue.entryOf(form.type()).name();
    }
}
