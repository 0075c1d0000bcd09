package dev.vouchsafe.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.List;

/** The Merkle trees of RFC 6962, with the verification of RFC 9162. A hash has 32 bytes. */
public final class Merkle {

    private Merkle() {}

    public static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The hash of a record: RFC 6962, section 2.1. */
    public static byte[] leaf(byte[] record) {
        return sha256(new byte[] {0}, record);
    }

    /** The hash of two subtrees. */
    public static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /**
     * The root that the tree has if the leaf stands in it: RFC 9162, section 2.1.3.2.
     *
     * @param path the hashes beside the way from the leaf to the root
     * @throws Fault if the path is too short or too long for the place
     */
    public static byte[] root(byte[] leaf, long index, long size, List<byte[]> path) {
        if (index < 0 || index >= size) {
            throw new Fault("the tree of " + size + " records has no record " + index);
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                throw new Fault("the path is too long");
            }
            if (node % 2 == 1 || node == last) {
                hash = node(sibling, hash);
                int skipped = Long.numberOfTrailingZeros(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                hash = node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new Fault("the path is too short");
        }
        return hash;
    }

    /**
     * Whether a tree is what became of an earlier one by records at its end alone: RFC 9162, section 2.1.4.2.
     *
     * @param path the consistency proof
     */
    public static boolean consistent(long earlier, byte[] earlierRoot, long size, byte[] root, List<byte[]> path) {
        if (earlier > size || earlier < 0) {
            return false;
        }
        if (earlier == size || earlier == 0) {
            return path.isEmpty() && (earlier == 0 || MessageDigest.isEqual(earlierRoot, root));
        }
        int levels = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >> levels;
        long last = (size - 1) >> levels;
        Iterator<byte[]> rest = path.iterator();
        if (node > 0 && !rest.hasNext()) {
            return false;
        }
        byte[] before = node == 0 ? earlierRoot : rest.next();
        byte[] after = before;
        while (rest.hasNext()) {
            byte[] sibling = rest.next();
            if (last == 0) {
                return false;
            }
            if (node % 2 == 1 || node == last) {
                before = node(sibling, before);
                after = node(sibling, after);
                int skipped = Long.numberOfTrailingZeros(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                after = node(after, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(before, earlierRoot) && MessageDigest.isEqual(after, root);
    }
}
