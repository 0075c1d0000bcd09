package dev.vouchsafe.program.text;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Facts by name, in the order in which they were added. Only what the texts can count on has a place among them. They
 * are few and one is added to them many times in each decision: an array costs a third of a hash table.
 */
final class Facts extends AbstractMap<String, @Nullable Object> {

    private static final Facts NONE = new Facts(new Object[0]);

    /** Each name, and its value behind it. */
    private final @Nullable Object[] facts;

    private Facts(@Nullable Object[] facts) {
        this.facts = facts;
    }

    /** @throws IllegalArgumentException if the texts know no fact of the name */
    static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> facts, Worded worded, String name, @Nullable Object value) {
        if (!worded.facts().contains(name)) {
            throw new IllegalArgumentException(worded + " has no fact " + name + " but " + worded.facts());
        }
        return of(facts).with(name, value);
    }

    private static Facts of(Map<String, @Nullable Object> facts) {
        if (facts instanceof Facts known) {
            return known;
        }
        var all = NONE;
        for (var fact : facts.entrySet()) {
            all = all.with(fact.getKey(), fact.getValue());
        }
        return all;
    }

    private Facts with(String name, @Nullable Object value) {
        int place = placeOf(name);
        @Nullable Object[] more = Arrays.copyOf(facts, Math.max(facts.length, place + 2));
        more[place] = name;
        more[place + 1] = value;
        return new Facts(more);
    }

    /** Behind the last one if there is none of the name. */
    private int placeOf(@Nullable Object name) {
        int place = 0;
        while (place < facts.length && !Objects.equals(facts[place], name)) {
            place += 2;
        }
        return place;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return placeOf(name) < facts.length;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int place = placeOf(name);
        return place < facts.length ? facts[place + 1] : null;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, @Nullable Object>> iterator() {
                return IntStream.range(0, size())
                        .<Entry<String, @Nullable Object>>mapToObj(fact ->
                                new SimpleImmutableEntry<>(String.valueOf(facts[2 * fact]), facts[2 * fact + 1]))
                        .iterator();
            }

            @Override
            public int size() {
                return facts.length / 2;
            }
        };
    }

    /** As an answer shows them: a phrase is shown by its own facts. */
    static Map<String, @Nullable Object> plain(Map<String, @Nullable Object> facts) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        facts.forEach((name, value) -> plain.put(name, plain(value)));
        return Collections.unmodifiableMap(plain);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Phrase phrase -> plain(phrase.facts());
            case Collection<?> values -> values.stream().map(Facts::plain).toList();
            case null, default -> value;
        };
    }
}
