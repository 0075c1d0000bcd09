package dev.vouchsafe.embedded.documents;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a condition leaves of a field's values. */
sealed interface Bound {

    /** The same when the order is turned round. */
    Bound inverted();

    /**
     * Some points.
     *
     * @param values encodings in their order
     */
    record Points(List<byte[]> values) implements Bound {

        static Points of(Collection<byte[]> values) {
            TreeSet<byte[]> sorted = new TreeSet<>(Arrays::compareUnsigned);
            sorted.addAll(values);
            return new Points(List.copyOf(sorted));
        }

        @Override
        public Points inverted() {
            return of(values.stream().map(SortKey::inverted).toList());
        }
    }

    /** All between two places in their order. */
    record Range(Place from, Place to) implements Bound {

        /** A comparison reaches values of the operand's type only. */
        static Range of(String operator, int type, byte[] operand) {
            byte[] ofType = {(byte) type};
            return switch (operator) {
                case "$gt" -> new Range(new Place(operand, true), new Place(ofType, true));
                case "$gte" -> new Range(new Place(operand, false), new Place(ofType, true));
                case "$lt" -> new Range(new Place(ofType, false), new Place(operand, false));
                default -> new Range(new Place(ofType, false), new Place(operand, true));
            };
        }

        @Override
        public Range inverted() {
            return new Range(to.inverted(), from.inverted());
        }

        private Range and(Range other) {
            return new Range(
                    Arrays.compareUnsigned(from.key(), other.from.key()) >= 0 ? from : other.from,
                    Arrays.compareUnsigned(to.key(), other.to.key()) <= 0 ? to : other.to);
        }
    }

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

    /**
     * The bound to search by when all of these hold; on an array they may hold for different elements, so only one can
     * be used. Null if there are none.
     */
    static @Nullable Bound tightest(List<Bound> bounds, boolean array) {
        Points fewest = null;
        Range range = null;
        for (Bound bound : bounds) {
            switch (bound) {
                case Points points ->
                    fewest = fewest == null || points.values.size() < fewest.values.size() ? points : fewest;
                case Range next -> range = range == null ? next : array ? range : range.and(next);
            }
        }
        return fewest != null ? fewest : range;
    }
}
