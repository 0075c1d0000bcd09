package dev.vouchsafe.embedded.documents;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a condition leaves of a field's values: some points, or all between two places in their order.
 *
 * @param points encodings in their order, or null for a range
 * @param from where a range begins
 * @param to where a range ends
 */
record Bound(@Nullable List<byte[]> points, Place from, Place to) {

    /** The place just before, or just behind, everything that begins with these bytes. */
    record Place(byte[] start, boolean behind) {

        byte[] key() {
            return behind ? SortKey.after(start) : start;
        }

        /** The same place when the order is turned round. */
        Place inverted() {
            return new Place(SortKey.inverted(start), !behind);
        }
    }

    static Bound points(Collection<byte[]> values) {
        TreeSet<byte[]> sorted = new TreeSet<>(Arrays::compareUnsigned);
        sorted.addAll(values);
        return new Bound(List.copyOf(sorted), null, null);
    }

    /** A comparison reaches values of the operand's type only. */
    static Bound range(String operator, int type, byte[] operand) {
        byte[] ofType = {(byte) type};
        return switch (operator) {
            case "$gt" -> new Bound(null, new Place(operand, true), new Place(ofType, true));
            case "$gte" -> new Bound(null, new Place(operand, false), new Place(ofType, true));
            case "$lt" -> new Bound(null, new Place(ofType, false), new Place(operand, false));
            default -> new Bound(null, new Place(ofType, false), new Place(operand, true));
        };
    }

    /**
     * The bound to search by when all of these hold; on an array they may hold for different elements, so only one can
     * be used.
     */
    static Bound tightest(List<Bound> bounds, boolean array) {
        Bound fewest = null;
        Bound range = null;
        for (Bound bound : bounds) {
            if (bound.points != null) {
                fewest = fewest == null || bound.points.size() < fewest.points.size() ? bound : fewest;
            } else if (range == null) {
                range = bound;
            } else if (!array) {
                range = new Bound(null, later(range.from, bound.from), earlier(range.to, bound.to));
            }
        }
        return fewest != null ? fewest : range;
    }

    Bound inverted() {
        return points != null
                ? points(points.stream().map(SortKey::inverted).toList())
                : new Bound(null, to.inverted(), from.inverted());
    }

    private static Place later(Place one, Place other) {
        return Arrays.compareUnsigned(one.key(), other.key()) >= 0 ? one : other;
    }

    private static Place earlier(Place one, Place other) {
        return Arrays.compareUnsigned(one.key(), other.key()) <= 0 ? one : other;
    }
}
