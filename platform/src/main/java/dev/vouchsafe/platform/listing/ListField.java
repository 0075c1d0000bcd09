package dev.vouchsafe.platform.listing;

import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.read.QueryValues;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A name that a list can be asked for.
 *
 * @param stored the stored fields. Empty for what the list looks for by itself; several where one orders what is equal
 *     by the one before
 * @param form of a value that is asked for
 */
record ListField(List<String> stored, ValueForm form, boolean filters, boolean sortable) {

    /**
     * What a value must look like that is asked for: throws {@link Malformed}, or answers what is stored for it. A list
     * stands for values of which any will do.
     */
    @FunctionalInterface
    interface ValueForm {
        Object stored(String name, String value);
    }

    static final ValueForm TEXT = (name, value) -> value;
    static final ValueForm ID = QueryValues::id;
    static final ValueForm DAY = (name, value) -> QueryValues.day(name, value).toString();
    static final ValueForm INSTANT =
            (name, value) -> QueryValues.instant(name, value).toString();
    static final ValueForm WHOLE =
            (name, value) -> QueryValues.whole(name, value, Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** One of the words, or several with commas between them: then each of these is looked for. */
    static ValueForm oneOf(Collection<String> words) {
        return oneOf(words, List::of);
    }

    /**
     * The same of words that may stand for several values each.
     *
     * @param values what is stored of what a word means
     */
    static ValueForm oneOf(Collection<String> words, Function<String, List<String>> values) {
        return (name, value) -> {
            var asked = Arrays.stream(value.split(",", -1))
                    .map(word -> QueryValues.oneOf(name, word, words))
                    .flatMap(word -> values.apply(word).stream())
                    .toList();
            return asked.size() == 1 ? asked.getFirst() : asked;
        };
    }

    static ValueForm keyed(UnaryOperator<String> key) {
        return (name, value) -> key.apply(value);
    }

    static ListField of(String stored, ValueForm form) {
        return new ListField(List.of(stored), form, true, true);
    }

    static ListField filter(String stored, ValueForm form) {
        return new ListField(List.of(stored), form, true, false);
    }

    static ListField order(String... stored) {
        return new ListField(List.of(stored), TEXT, false, true);
    }

    /** What the list looks for by itself. */
    static ListField own() {
        return new ListField(List.of(), TEXT, true, false);
    }
}
