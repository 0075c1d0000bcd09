package dev.vouchsafe.portal.ops.thing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that is another one at another instant.
 *
 * @param name the way to it
 * @param before null if there was none
 * @param after null if there is none
 */
public record Difference(String name, @Nullable String before, @Nullable String after) {

    static List<Difference> between(Facts earlier, Facts later) {
        var before = earlier.flat();
        var after = later.flat();
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.remove("asOf");
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Difference(name, before.get(name), after.get(name)))
                .toList();
    }
}
