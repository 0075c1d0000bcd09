package dev.vouchsafe.embedded.documents;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how to find the documents of a query: by the index with the fewest candidates, or by one that has the wanted
 * order when few are wanted.
 *
 * @param all the tree that every query can be answered from
 */
record Planner(Supplier<List<SearchTree>> trees, SearchTree all) {

    /** @param wanted the number of documents after which nobody reads on, or 0 if all are wanted */
    AccessPath choose(Document query, Document orderBy, long wanted) {
        FieldConditions conditions = FieldConditions.of(query);
        if (asksForOne(conditions)) {
            return TreeSearch.in(all, conditions, orderBy);
        }
        List<AccessPath> paths = new ArrayList<>();
        for (SearchTree tree : trees.get()) {
            if (tree.holdsAll(query, conditions)) {
                paths.add(TreeSearch.in(tree, conditions, orderBy));
            }
        }
        paths.removeIf(path -> !path.bounded() && !path.ordered());
        conditions
                .alternatives()
                .forEach(branches -> union(query, branches, orderBy).ifPresent(paths::add));
        AccessPath scan = TreeSearch.in(all, conditions, orderBy);
        if (paths.isEmpty()) {
            return scan;
        }
        if (paths.size() == 1 && paths.getFirst().bounded()) {
            return paths.getFirst();
        }
        // No path has fewer candidates than one that holds nothing else than what is wanted.
        return paths.stream()
                .filter(path -> orderBy.isEmpty() && path.bounded() && path.exact())
                .findFirst()
                .orElseGet(() -> cheapest(paths, scan, orderBy, wanted));
    }

    /** No way can be shorter than the one to the only document there may be. */
    private boolean asksForOne(FieldConditions conditions) {
        return conditions.on(all.getKeys().getFirst().getKey()).stream()
                .anyMatch(bound -> bound instanceof Bound.Points(var values) && values.size() == 1);
    }

    /** A path that holds what the query matches and nothing else, so that counting needs no document. */
    Optional<AccessPath> exact(Document query) {
        FieldConditions conditions = FieldConditions.of(query);
        return trees.get().stream()
                .filter(tree -> tree.holdsAll(query, conditions))
                .map(tree -> TreeSearch.in(tree, conditions, new Document()))
                .filter(AccessPath::exact)
                .findFirst();
    }

    /** Every branch of an alternative by its own index, or nothing if one has none. */
    private Optional<AccessPath> union(Document query, List<Document> branches, Document orderBy) {
        boolean byId = orderBy.keySet().equals(Set.of("_id"));
        boolean backwards = byId && ((Number) requireNonNull(orderBy.get("_id"))).intValue() < 0;
        boolean ordered = byId;
        boolean certain = true;
        List<AccessPath.Leg> legs = new ArrayList<>();
        Document rest = without(query, branches);
        for (Document branch : branches) {
            Document both = new Document("$and", List.of(rest, branch));
            AccessPath path = bestBounded(both, branch, byId ? orderBy : new Document());
            if (path == null) {
                return Optional.empty();
            }
            legs.addAll(path.legs());
            certain &= path.certain();
            ordered &= path.ordered()
                    && path.reverse() == backwards
                    && FieldConditions.of(both).on("_id").stream().allMatch(Bound.Range.class::isInstance);
        }
        return Optional.of(new AccessPath(legs, ordered, ordered && backwards, true, true, false, certain));
    }

    /** What a query says besides one of its alternatives. */
    private static Document without(Document query, List<Document> branches) {
        Document rest = new Document();
        query.forEach((key, value) -> {
            if (key.equals("$and")) {
                rest.append(
                        key,
                        FieldConditions.documents(value).stream()
                                .map(part -> without(part, branches))
                                .toList());
            } else if (!key.equals("$or") || !FieldConditions.documents(value).equals(branches)) {
                rest.append(key, value);
            }
        });
        return rest;
    }

    private @Nullable AccessPath bestBounded(Document query, Document branch, Document orderBy) {
        FieldConditions conditions = FieldConditions.of(query);
        boolean branchHasId = FieldConditions.of(branch).boundPaths().contains("_id");
        List<AccessPath> paths = new ArrayList<>();
        for (SearchTree tree : trees.get()) {
            // An id range of the whole query narrows every branch alike, so that it makes no branch worth a search of
            // its own.
            boolean own = branchHasId || !(tree instanceof IdIndex);
            if (own && tree.holdsAll(query, conditions)) {
                AccessPath path = TreeSearch.in(tree, conditions, orderBy);
                if (path.bounded()) {
                    paths.add(path);
                }
            }
        }
        return paths.size() == 1 ? paths.getFirst() : fewest(paths);
    }

    /** Null if there is none. */
    private static @Nullable AccessPath fewest(List<AccessPath> paths) {
        AccessPath best = null;
        int fewest = Integer.MAX_VALUE;
        for (AccessPath path : paths) {
            int count = path.count();
            if (best == null || count < fewest || count == fewest && path.ordered() && !best.ordered()) {
                best = path;
                fewest = count;
            }
        }
        return best;
    }

    private AccessPath cheapest(List<AccessPath> paths, AccessPath scan, Document orderBy, long wanted) {
        long total = all.entries().size();
        // Counted once: a path of hundreds of legs takes a while to count.
        int[] counts = paths.stream().mapToInt(AccessPath::count).toArray();
        long matches = Math.max(1, Arrays.stream(counts).min().orElseThrow());
        AccessPath best = scan;
        double least = total + 1.0;
        for (int i = 0; i < counts.length; i++) {
            double cost = cost(paths.get(i), counts[i], matches, orderBy, wanted);
            if (cost < least) {
                least = cost;
                best = paths.get(i);
            }
        }
        return best;
    }

    private static double cost(AccessPath path, long count, long matches, Document orderBy, long wanted) {
        boolean stopsEarly = wanted > 0 && (path.ordered() || orderBy.isEmpty());
        if (!stopsEarly) {
            return path.ordered() ? count : count * 1.2 + 1;
        }
        // Of the documents of this path one in count/matches is wanted.
        return path.covered()
                ? (double) Math.min(count, wanted)
                : Math.min((double) count, 2.0 * wanted * count / matches + 1);
    }
}
