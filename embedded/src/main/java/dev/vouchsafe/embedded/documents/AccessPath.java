package dev.vouchsafe.embedded.documents;

import static java.util.Objects.requireNonNull;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of search trees that together hold every document a query can match.
 *
 * @param legs the stretches
 * @param ordered true if merging the legs by what follows their common beginning gives the wanted order
 * @param reverse true if the legs run backwards
 * @param repeats true if a document may come up more than once
 * @param bounded true if conditions of the query narrow it
 * @param covered true if they do so with all conditions there are, but for what the match may still refuse
 * @param certain true if the query matches every document they hold, so that none need be matched against it
 */
record AccessPath(
        List<Leg> legs,
        boolean ordered,
        boolean reverse,
        boolean repeats,
        boolean bounded,
        boolean covered,
        boolean certain) {

    /**
     * A stretch whose keys all begin alike for {@code prefix} bytes.
     *
     * @param rest what the query says besides what the stretch holds to; empty if it says no more
     */
    record Leg(KeyRange entries, int prefix, Document rest) {}

    /** A document that is one of the query's if the rest matches it. */
    record Candidate(Slot slot, Document rest) {}

    /** True if they hold each document that the query matches once, and no other. */
    boolean exact() {
        return certain && !repeats;
    }

    /** @param passedOver so many of the first are left out, of a path that is exact */
    Iterator<Candidate> candidates(int passedOver) {
        return ordered && legs.size() > 1 ? merged(passedOver) : joined(passedOver);
    }

    /** Tells the first time of a slot from later ones. */
    Predicate<Slot> firstTime() {
        if (!repeats) {
            return slot -> true;
        }
        Set<Slot> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return seen::add;
    }

    private Iterator<Candidate> joined(int passedOver) {
        Iterator<Leg> rest = legs.iterator();
        return new Lookahead<>() {
            private Iterator<Slot> leg = Collections.emptyIterator();
            private Document unsaid = new Document();
            private int toPass = passedOver;

            @Override
            @Nullable
            Candidate fetch() {
                while (!leg.hasNext() && rest.hasNext()) {
                    Leg next = rest.next();
                    unsaid = next.rest();
                    leg = next.entries().walk(toPass);
                    toPass = Math.max(0, toPass - next.entries().count());
                }
                return leg.hasNext() ? new Candidate(leg.next(), unsaid) : null;
            }
        };
    }

    /** The number of entries. */
    int count() {
        return legs.stream().mapToInt(leg -> leg.entries().count()).sum();
    }

    private Iterator<Candidate> merged(int passedOver) {
        Comparator<Head> order = (one, other) -> Arrays.compareUnsigned(
                one.key(), one.prefix, one.key().length, other.key(), other.prefix, other.key().length);
        var heads = new PriorityQueue<>(Math.max(1, legs.size()), reverse ? order.reversed() : order);
        for (Leg leg : legs) {
            Head head = new Head(leg);
            if (head.advance()) {
                heads.add(head);
            }
        }
        Iterator<Candidate> merged = new Lookahead<>() {
            @Override
            @Nullable
            Candidate fetch() {
                Head head = heads.poll();
                if (head == null) {
                    return null;
                }
                Slot slot = requireNonNull(head.slot);
                Document unsaid = head.unsaid;
                if (head.advance()) {
                    heads.add(head);
                }
                return new Candidate(slot, unsaid);
            }
        };
        for (int i = 0; i < passedOver && merged.hasNext(); i++) {
            merged.next();
        }
        return merged;
    }

    private static final class Head {

        private final SortedSlots.Walk rest;
        private final int prefix;
        private final Document unsaid;
        private @Nullable Slot slot;

        Head(Leg leg) {
            rest = leg.entries().walk(0);
            prefix = leg.prefix();
            unsaid = leg.rest();
        }

        boolean advance() {
            slot = rest.hasNext() ? rest.next() : null;
            return slot != null;
        }

        byte[] key() {
            return rest.key();
        }
    }
}
