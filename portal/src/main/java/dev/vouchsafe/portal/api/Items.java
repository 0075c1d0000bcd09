package dev.vouchsafe.portal.api;

import java.util.List;

/** A page of a list. */
public record Items<T>(List<T> items, int page, int size, long total) {

    public Items {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** How many pages there are, at least one. */
    public long pages() {
        return size == 0 ? 1 : Math.max(1, (total + size - 1) / size);
    }
}
