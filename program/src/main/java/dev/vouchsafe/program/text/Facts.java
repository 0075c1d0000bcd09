package dev.vouchsafe.program.text;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts by name, in the order in which they were added. Only what the texts can count on has a place among them. */
final class Facts {

    private Facts() {}

    /** @throws IllegalArgumentException if the texts know no fact of the name */
    static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> facts, Worded worded, String name, @Nullable Object value) {
        if (!worded.facts().contains(name)) {
            throw new IllegalArgumentException(worded + " has no fact " + name + " but " + worded.facts());
        }
        var more = new LinkedHashMap<String, @Nullable Object>(facts);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
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
