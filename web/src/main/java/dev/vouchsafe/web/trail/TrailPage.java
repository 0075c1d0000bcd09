package dev.vouchsafe.web.trail;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the trail, made of what several offer for it. What came late, before the place that the walk has reached,
 * is on it first.
 *
 * @param items in the order of the trail
 * @param through how far the walk is with this page
 * @param more whether something follows now
 */
public record TrailPage<T>(List<T> items, TrailCursor through, boolean more) {

    /** An entry that is offered. */
    public record Offered<T>(TrailKey key, T item) {}

    /**
     * What one offers for a page.
     *
     * @param items all that came late, and what follows, in any order; of either the first ones, and as many as the
     *     page can take. Late ones are counted by their positions
     * @param heads by source the position up to which late ones are among them
     * @param more whether there is more than that
     */
    public record Offer<T>(List<Offered<T>> items, Map<String, Long> heads, boolean more) {}

    /** The token that is given for what follows; null if nothing does. */
    public @Nullable String next() {
        return more ? through.token() : null;
    }

    /** The page behind a place. */
    public static <T> TrailPage<T> of(TrailCursor after, int size, List<Offer<T>> offers) {
        var heads = new TreeMap<>(after.heads());
        offers.forEach(offer -> heads.putAll(offer.heads()));
        var late = offered(offers)
                .filter(item -> after.isPast(item.key()))
                .sorted(Comparator.comparing(
                                (Offered<T> item) -> item.key().id().source())
                        .thenComparingLong(item -> item.key().id().position()))
                .toList();
        if (late.size() > size) {
            // The rest of them is late on the next page too.
            late.subList(size, late.size()).reversed().forEach(item -> {
                var id = item.key().id();
                heads.put(id.source(), id.position() - 1);
            });
            return new TrailPage<>(inOrder(late.subList(0, size)), new TrailCursor(after.last(), heads), true);
        }
        var following = offered(offers)
                .filter(item -> !after.isPast(item.key()))
                .sorted(Comparator.comparing(Offered::key))
                .toList();
        int taken = Math.min(size - late.size(), following.size());
        var all = new ArrayList<>(late);
        all.addAll(following.subList(0, taken));
        var last = taken == 0 ? after.last() : following.get(taken - 1).key();
        boolean more = taken < following.size() || offers.stream().anyMatch(Offer::more);
        return new TrailPage<>(inOrder(all), new TrailCursor(last, heads), more);
    }

    private static <T> Stream<Offered<T>> offered(List<Offer<T>> offers) {
        return offers.stream().flatMap(offer -> offer.items().stream());
    }

    private static <T> List<T> inOrder(List<Offered<T>> items) {
        return items.stream()
                .sorted(Comparator.comparing(Offered::key))
                .map(Offered::item)
                .toList();
    }
}
