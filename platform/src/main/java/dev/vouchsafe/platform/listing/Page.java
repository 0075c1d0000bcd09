package dev.vouchsafe.platform.listing;

import java.util.List;

/**
 * One page of a list, as it is answered.
 *
 * @param page from 0
 * @param size how many items a page has at most
 * @param total how many items the whole list has
 */
record Page<T>(List<T> items, int page, int size, long total) {

    Page {
        items = List.copyOf(items);
    }

    /** The requested page of a list that is in memory. */
    static <T> Page<T> of(List<T> whole, PageRequest request) {
        var items = whole.stream().skip(request.skip()).limit(request.size()).toList();
        return new Page<>(items, request.page(), request.size(), whole.size());
    }
}
