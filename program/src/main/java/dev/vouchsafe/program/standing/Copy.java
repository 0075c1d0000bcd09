package dev.vouchsafe.program.standing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Unmodifiable copies with one more element, in the order of addition. */
final class Copy {

    private Copy() {}

    static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    static <T> List<T> with(List<T> list, T element) {
        var copy = new ArrayList<>(list);
        copy.add(element);
        return Collections.unmodifiableList(copy);
    }
}
