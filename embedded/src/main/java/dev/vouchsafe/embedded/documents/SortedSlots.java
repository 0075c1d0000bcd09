package dev.vouchsafe.embedded.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Slots in the order of their keys' bytes, in chunks whose sizes are known: how many lie in a stretch is found without
 * going through it. Many may read at once, or one change; an iterator fails when entries came or went since it was
 * made.
 */
final class SortedSlots {

    private static final int FULL = 256;

    private static final class Chunk {

        private final byte[][] keys = new byte[FULL][];
        private final Slot[] slots = new Slot[FULL];
        private int size;

        /** The place of the key, or {@code -(where it would be) - 1}. */
        int find(byte[] key) {
            int low = 0;
            int high = size - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = Arrays.compareUnsigned(keys[middle], key);
                if (order == 0) {
                    return middle;
                }
                if (order < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -low - 1;
        }

        void insert(int at, byte[] key, Slot slot) {
            System.arraycopy(keys, at, keys, at + 1, size - at);
            System.arraycopy(slots, at, slots, at + 1, size - at);
            keys[at] = key;
            slots[at] = slot;
            size++;
        }

        void delete(int at) {
            size--;
            System.arraycopy(keys, at + 1, keys, at, size - at);
            System.arraycopy(slots, at + 1, slots, at, size - at);
            Arrays.fill(keys, size, size + 1, null);
            Arrays.fill(slots, size, size + 1, null);
        }

        /** Moves the entries from a place on to the end of another chunk. */
        void moveTo(Chunk other, int from) {
            System.arraycopy(keys, from, other.keys, other.size, size - from);
            System.arraycopy(slots, from, other.slots, other.size, size - from);
            other.size += size - from;
            Arrays.fill(keys, from, size, null);
            Arrays.fill(slots, from, size, null);
            size = from;
        }
    }

    /** How many entries lie before each chunk, after so many changes. */
    private record Counted(int changes, int[] before) {}

    /** None of them is empty. */
    private final List<Chunk> chunks = new ArrayList<>();
    /** Counted when somebody asks after a change; those who ask at once may each count, to the same end. */
    private volatile Counted counted = new Counted(0, new int[0]);

    private int size;
    private int changes;

    int size() {
        return size;
    }

    /** Null if there is none. */
    @Nullable
    Slot get(byte[] key) {
        int chunk = chunkOf(key);
        int at = chunk < 0 ? -1 : chunks.get(chunk).find(key);
        return at < 0 ? null : chunks.get(chunk).slots[at];
    }

    void put(byte[] key, Slot slot) {
        if (chunks.isEmpty()) {
            chunks.add(new Chunk());
        }
        int number = Math.max(0, chunkOf(key));
        Chunk chunk = chunks.get(number);
        int at = chunk.find(key);
        if (at >= 0) {
            chunk.slots[at] = slot;
            return;
        }
        at = -at - 1;
        if (chunk.size == FULL) {
            // What only ever grows at its end keeps its chunks full.
            boolean atTheEnd = at == FULL && number == chunks.size() - 1;
            Chunk next = new Chunk();
            chunks.add(number + 1, next);
            chunk.moveTo(next, atTheEnd ? FULL : FULL / 2);
            if (at > chunk.size || atTheEnd) {
                at -= chunk.size;
                chunk = next;
            }
        }
        chunk.insert(at, key, slot);
        size++;
        changes++;
    }

    /** The slot that was there, or null. */
    @Nullable
    Slot remove(byte[] key) {
        int number = chunkOf(key);
        int at = number < 0 ? -1 : chunks.get(number).find(key);
        if (at < 0) {
            return null;
        }
        Chunk chunk = chunks.get(number);
        Slot slot = chunk.slots[at];
        chunk.delete(at);
        size--;
        changes++;
        if (chunk.size == 0) {
            chunks.remove(number);
        } else if (number + 1 < chunks.size() && chunk.size + chunks.get(number + 1).size <= FULL / 2) {
            chunks.remove(number + 1).moveTo(chunk, 0);
        }
        return slot;
    }

    void clear() {
        chunks.clear();
        size = 0;
        changes++;
    }

    KeyRange all() {
        return new KeyRange(this, null, null, false);
    }

    /** Those from a key on that lie before another. */
    KeyRange between(byte[] from, byte[] to) {
        return new KeyRange(this, from, to, false);
    }

    /** How many keys lie before this one. */
    int rank(byte[] key) {
        int number = chunkOf(key);
        if (number < 0) {
            return 0;
        }
        int at = chunks.get(number).find(key);
        return before()[number] + (at < 0 ? -at - 1 : at);
    }

    private int[] before() {
        Counted present = counted;
        if (present.changes != changes) {
            int[] before = new int[chunks.size()];
            for (int i = 1; i < before.length; i++) {
                before[i] = before[i - 1] + chunks.get(i - 1).size;
            }
            present = new Counted(changes, before);
            counted = present;
        }
        return present.before;
    }

    /** The last chunk that begins at or before the key; -1 if none does. */
    private int chunkOf(byte[] key) {
        int low = 0;
        int high = chunks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(chunks.get(middle).keys[0], key) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** Goes through entries by their ranks, upwards or downwards. */
    static final class Walk implements Iterator<Slot> {

        private final SortedSlots slots;
        private final int step;
        private final int changes;
        private int left;
        private int number;
        private int at;
        /** Of no length before the first entry. */
        private byte[] key = new byte[0];

        /** @param first the rank of the first entry; if there are none to go through, any number */
        Walk(SortedSlots slots, int first, int count, boolean downwards) {
            this.slots = slots;
            this.step = downwards ? -1 : 1;
            this.changes = slots.changes;
            this.left = Math.max(0, count);
            if (left > 0) {
                int found = Arrays.binarySearch(slots.before(), first);
                this.number = found < 0 ? -found - 2 : found;
                this.at = first - slots.before()[number];
            }
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Slot next() {
            if (left <= 0) {
                throw new NoSuchElementException();
            }
            if (changes != slots.changes) {
                throw new ConcurrentModificationException();
            }
            Chunk chunk = slots.chunks.get(number);
            key = chunk.keys[at];
            Slot slot = chunk.slots[at];
            left--;
            at += step;
            if (left > 0 && at < 0) {
                at = slots.chunks.get(--number).size - 1;
            } else if (at >= chunk.size) {
                number++;
                at = 0;
            }
            return slot;
        }

        /** The key of the entry that {@link #next} gave last. */
        byte[] key() {
            return key;
        }
    }
}
