package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.web.trail.EvidenceParts;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * The entries of several trees as they were recorded. Those of one tree stay in its order, also where clocks went back:
 * a verifier asks for it. At equal times those of the first tree come first.
 */
final class EntriesInOrder implements Iterator<Map<String, Object>> {

    private record Head(Instant recordedAt, int tree, Map<String, Object> entry) {}

    private final List<Iterator<Map<String, Object>>> trees;
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(Head::recordedAt).thenComparingInt(Head::tree));

    EntriesInOrder(List<Iterator<Map<String, Object>>> trees) {
        this.trees = List.copyOf(trees);
        for (int tree = 0; tree < trees.size(); tree++) {
            advance(tree);
        }
    }

    private void advance(int tree) {
        if (trees.get(tree).hasNext()) {
            var entry = trees.get(tree).next();
            heads.add(new Head(EvidenceParts.recordedAt(entry), tree, entry));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public Map<String, Object> next() {
        var head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException();
        }
        advance(head.tree());
        return head.entry();
    }
}
