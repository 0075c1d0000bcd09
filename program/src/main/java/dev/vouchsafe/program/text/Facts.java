package dev.vouchsafe.program.text;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Facts by name, in the order in which they were added. Only what the texts can count on has a place among them. */
final class Facts {

    private Facts() {}

    /** @throws IllegalArgumentException if the texts know no fact of the name */
    static Map<String, Object> with(Map<String, Object> facts, Worded worded, String name, Object value) {
        if (!worded.facts().contains(name)) {
            throw new IllegalArgumentException(worded + " has no fact " + name + " but " + worded.facts());
        }
        var more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }

    /** As an answer shows them: a phrase is shown by its own facts. */
    static Map<String, Object> plain(Map<String, Object> facts) {
        var plain = new LinkedHashMap<String, Object>();
        facts.forEach((name, value) -> plain.put(name, plain(value)));
        return Collections.unmodifiableMap(plain);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Phrase phrase -> plain(phrase.facts());
            case Collection<?> values -> values.stream().map(Facts::plain).toList();
            case null, default -> value;
        };
    }
}
