package dev.vouchsafe.platform.http;

import java.util.List;

/**
 * One page of a list, as it is answered.
 *
 * @param page from 0
 * @param size how many items a page has at most
 * @param total how many items the whole list has
 */
public record PageOf<T>(List<T> items, int page, int size, long total) {

    public PageOf {
        items = List.copyOf(items);
    }

    /** The asked page of a list that is in memory. */
    public static <T> PageOf<T> of(List<T> whole, PageAsked asked) {
        var items = whole.stream().skip(asked.skip()).limit(asked.size()).toList();
        return new PageOf<>(items, asked.page(), asked.size(), whole.size());
    }
}
