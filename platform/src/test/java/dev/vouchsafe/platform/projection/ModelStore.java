package dev.vouchsafe.platform.projection;

import java.util.BitSet;

/**
 * A log and a token as the stores have them: claims run out by the clocks of those who ask. Fails the test when
 * progress is stored that nobody made.
 */
final class ModelStore {

    /** Events of the log: what was applied by anyone, to the end. */
    final BitSet applied = new BitSet();

    private final long claimLength;
    long head = -1;
    String owner;
    long position = -1;
    private long claimedAt;

    ModelStore(long claimLength) {
        this.claimLength = claimLength;
    }

    /** @param now what the clock of the one who asks shows */
    boolean claim(String node, long now) {
        if (owner != null && !owner.equals(node) && Math.abs(now - claimedAt) <= claimLength) {
            return false;
        }
        owner = node;
        claimedAt = now;
        return true;
    }

    boolean extend(String node, long now) {
        if (!node.equals(owner)) {
            return false;
        }
        claimedAt = now;
        return true;
    }

    boolean store(String node, long newPosition, long now) {
        if (!node.equals(owner) || newPosition < position) {
            return false;
        }
        int unapplied = applied.nextClearBit((int) position + 1);
        if (unapplied <= newPosition) {
            throw new AssertionError("event " + unapplied + " is passed over: stored is " + newPosition);
        }
        position = newPosition;
        claimedAt = now;
        return true;
    }

    void release(String node) {
        if (node.equals(owner)) {
            owner = null;
        }
    }
}
