package dev.vouchsafe.platform.log;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * One object for values that are equal, as far as they are remembered: few come again and again, and who keeps what a
 * whole log says keeps them once. Of values that are never changed. What threads don't see of each other they make
 * anew.
 */
final class Recurring<T> {

    private static final int PLACES = 1 << 13;

    private final AtomicReferenceArray<@Nullable T> remembered = new AtomicReferenceArray<>(PLACES);

    T one(T value) {
        int hash = value.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        var known = remembered.get(place);
        if (known != null && known.equals(value)) {
            return known;
        }
        remembered.set(place, value);
        return value;
    }
}
