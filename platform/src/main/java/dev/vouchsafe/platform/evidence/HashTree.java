package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.verifier.Merkle;
import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs of RFC 6962 (section 2.1), of a tree as it was at any size, made of the hashes of its whole
 * subtrees. Each costs a number of them that grows as the logarithm of the size.
 */
record HashTree(Subtrees subtrees) {

    /** The hashes of the subtrees that are whole, where the number of leaves is a power of two. */
    @FunctionalInterface
    interface Subtrees {

        /** Of the leaves from {@code index * 2^level} on, {@code 2^level} of them. */
        byte[] hash(int level, long index);
    }

    byte[] root(long size) {
        return size == 0 ? Merkle.sha256() : range(0, size);
    }

    /** The proof that a leaf stands in the tree of the size: PATH. */
    List<byte[]> inclusion(long index, long size) {
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + half(to - from);
            if (index < middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        return path.reversed();
    }

    /** The proof that the tree of the size begins with the earlier one: PROOF. Empty if one of them is empty. */
    List<byte[]> consistency(long earlier, long size) {
        var path = new ArrayList<byte[]>();
        long from = 0;
        long to = size;
        while (earlier > 0 && earlier < to) {
            long middle = from + half(to - from);
            if (earlier <= middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(range(from, to));
        }
        return path.reversed();
    }

    /** The hash over the leaves from one to before another: MTH. */
    private byte[] range(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return subtrees.hash(level, from >> level);
        }
        long middle = from + half(count);
        return Merkle.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two that is smaller. */
    private static long half(long count) {
        return Long.highestOneBit(count - 1);
    }
}
