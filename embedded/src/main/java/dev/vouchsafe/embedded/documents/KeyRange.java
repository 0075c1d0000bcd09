package dev.vouchsafe.embedded.documents;

import org.jspecify.annotations.Nullable;

/**
 * The entries from a key on that lie before another.
 *
 * @param from null to begin at the first
 * @param to null to end with the last
 * @param reverse true to go through them backwards
 */
record KeyRange(SortedSlots slots, byte @Nullable [] from, byte @Nullable [] to, boolean reverse) {

    KeyRange reversed() {
        return new KeyRange(slots, from, to, !reverse);
    }

    int count() {
        return Math.max(0, end() - begin());
    }

    /** The entries but for so many at the beginning of the walk. */
    SortedSlots.Walk walk(int passedOver) {
        int begin = begin();
        int end = end();
        return new SortedSlots.Walk(
                slots, reverse ? end - 1 - passedOver : begin + passedOver, end - begin - passedOver, reverse);
    }

    private int begin() {
        return from == null ? 0 : slots.rank(from);
    }

    private int end() {
        return to == null ? slots.size() : slots.rank(to);
    }
}
