package dev.vouchsafe.embedded.documents;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fits the conditions and the order of a query to one search tree. */
final class TreeSearch {

    private static final int MOST_LEGS = 2000;
    private static final IndexKey ID = new IndexKey("_id", true);

    private final SearchTree tree;
    private final FieldConditions conditions;
    private final List<IndexKey> keys;
    private final Set<String> used = new HashSet<>();
    private final Set<String> fixed = new HashSet<>();
    /** Fields of which the entries hold to all that the bounds say. */
    private final Set<String> settled = new HashSet<>();

    private List<byte[]> starts = List.of(new byte[0]);
    private Bound.@Nullable Range range;
    private int depth;
    private boolean repeats;
    private boolean entriesSayAll = true;

    private TreeSearch(SearchTree tree, FieldConditions conditions) {
        this.tree = tree;
        this.conditions = conditions;
        this.keys = new ArrayList<>(tree.getKeys());
        if (keys.stream().noneMatch(key -> key.getKey().equals(ID.getKey()))) {
            keys.add(ID);
        }
    }

    /** The stretches of this tree that the query needs, in the wanted order where the tree has it. */
    static AccessPath in(SearchTree tree, FieldConditions conditions, Document orderBy) {
        var search = new TreeSearch(tree, conditions);
        search.narrow();
        return search.path(orderBy);
    }

    private void narrow() {
        boolean arrayMet = false;
        fields:
        for (; depth < tree.getKeys().size(); depth++) {
            IndexKey key = tree.getKeys().get(depth);
            boolean array = tree.multikey(depth);
            Bound bound = Bound.tightest(conditions.on(key.getKey()), array);
            // Entries of one document pair elements of an array by place; conditions on two fields of it may hold for
            // different elements.
            if (bound == null
                    || array && arrayMet
                    || bound instanceof Bound.Points points
                            && (long) starts.size() * points.values().size() > MOST_LEGS) {
                break;
            }
            arrayMet |= array;
            used.add(key.getKey());
            // Two conditions on an array may hold for different elements, and an empty one has an entry for what it
            // does not hold.
            boolean entriesSayIt =
                    !array || conditions.on(key.getKey()).size() == 1 && conditions.requirePresence(key.getKey());
            entriesSayAll &= entriesSayIt;
            if (entriesSayIt && FieldConditions.addUp(conditions.on(key.getKey()))) {
                settled.add(key.getKey());
            }
            switch (key.isAscending() ? bound : bound.inverted()) {
                case Bound.Range directed -> {
                    range = directed;
                    break fields;
                }
                case Bound.Points(var values) -> {
                    starts = SortKey.joinedEach(starts, values);
                    if (!array && values.size() == 1) {
                        fixed.add(key.getKey());
                    }
                }
            }
        }
        // A document has one entry below each start, unless an array is among the fields left open.
        repeats = tree.anyMultikey() && (starts.size() > 1 || range != null || openArray());
    }

    private boolean openArray() {
        for (int i = depth; i < tree.getKeys().size(); i++) {
            if (tree.multikey(i)) {
                return true;
            }
        }
        return false;
    }

    private AccessPath path(Document orderBy) {
        int direction = direction(orderBy);
        boolean covered = used.containsAll(conditions.boundPaths())
                && conditions.alternatives().isEmpty();
        boolean certain = covered && entriesSayAll && conditions.sayAll();
        Document rest = certain ? new Document() : conditions.without(settled);
        List<AccessPath.Leg> legs = new ArrayList<>();
        for (byte[] start : starts) {
            KeyRange stretch = stretch(start);
            legs.add(new AccessPath.Leg(direction < 0 ? stretch.reversed() : stretch, start.length, rest));
        }
        return new AccessPath(
                legs, direction != 0 && !orderBy.isEmpty(), direction < 0, repeats, !used.isEmpty(), covered, certain);
    }

    private KeyRange stretch(byte[] start) {
        if (range != null) {
            return tree.entries()
                    .between(
                            SortKey.joined(start, range.from().key()),
                            SortKey.joined(start, range.to().key()));
        }
        return start.length == 0 ? tree.entries().all() : tree.entries().between(start, SortKey.after(start));
    }

    /** 1 if the tree has the wanted order, -1 if it has it backwards, 0 if it doesn't. */
    private int direction(Document orderBy) {
        int direction = 0;
        int at = depth;
        for (Map.Entry<String, Object> wanted : orderBy.entrySet()) {
            if (fixed.contains(wanted.getKey())) {
                continue;
            }
            while (at < keys.size() && fixed.contains(keys.get(at).getKey())) {
                at++;
            }
            if (at >= keys.size()
                    || !keys.get(at).getKey().equals(wanted.getKey())
                    || at < tree.getKeys().size() && tree.multikey(at)) {
                return 0;
            }
            boolean same = keys.get(at).isAscending() == ((Number) wanted.getValue()).intValue() > 0;
            if (direction != 0 && same != direction > 0) {
                return 0;
            }
            direction = same ? 1 : -1;
            at++;
            if (wanted.getKey().equals(ID.getKey())) {
                break;
            }
        }
        return direction == 0 ? 1 : direction;
    }
}
