package dev.vouchsafe.embedded.documents;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Stretches of search trees that together hold every document a query can match.
 *
 * @param legs the stretches
 * @param ordered true if merging the legs by what follows their common beginning gives the wanted order
 * @param reverse true if the legs run backwards
 * @param repeats true if a document may come up more than once
 * @param bounded true if conditions of the query narrow it
 * @param covered true if they do so with all conditions there are, but for what the match may still refuse
 * @param exact true if they hold each document that the query matches once, and no other
 */
record AccessPath(List<Leg> legs, boolean ordered, boolean reverse, boolean repeats, boolean bounded, boolean covered, boolean exact) {

    /** A stretch whose keys all begin alike for {@code prefix} bytes. */
    record Leg(NavigableMap<byte[], Slot> entries, int prefix) {
    }

    Iterator<Slot> slots() {
        Iterator<Slot> slots = ordered && legs.size() > 1 ? merged() : joined();
        if (!repeats) {
            return slots;
        }
        Set<Slot> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return new Lookahead<>() {
            @Override
            Slot fetch() {
                while (slots.hasNext()) {
                    Slot slot = slots.next();
                    if (seen.add(slot)) {
                        return slot;
                    }
                }
                return null;
            }
        };
    }

    private Iterator<Slot> joined() {
        Iterator<Leg> rest = legs.iterator();
        return new Lookahead<>() {
            private Iterator<Slot> leg = Collections.emptyIterator();

            @Override
            Slot fetch() {
                while (!leg.hasNext() && rest.hasNext()) {
                    leg = rest.next().entries().values().iterator();
                }
                return leg.hasNext() ? leg.next() : null;
            }
        };
    }

    /** The number of entries, but at most {@code most}. */
    int count(int most) {
        int count = 0;
        for (Leg leg : legs) {
            for (Iterator<?> entries = leg.entries().keySet().iterator(); entries.hasNext() && count < most; entries.next()) {
                count++;
            }
        }
        return count;
    }

    private Iterator<Slot> merged() {
        Comparator<Head> order = (one, other) -> Arrays.compareUnsigned(
                one.entry.getKey(), one.prefix, one.entry.getKey().length, other.entry.getKey(), other.prefix, other.entry.getKey().length);
        var heads = new PriorityQueue<>(Math.max(1, legs.size()), reverse ? order.reversed() : order);
        for (Leg leg : legs) {
            Head head = new Head(leg);
            if (head.advance()) {
                heads.add(head);
            }
        }
        return new Lookahead<>() {
            @Override
            Slot fetch() {
                Head head = heads.poll();
                if (head == null) {
                    return null;
                }
                Slot slot = head.entry.getValue();
                if (head.advance()) {
                    heads.add(head);
                }
                return slot;
            }
        };
    }

    private static final class Head {

        private final Iterator<Map.Entry<byte[], Slot>> rest;
        private final int prefix;
        private Map.Entry<byte[], Slot> entry;

        Head(Leg leg) {
            rest = leg.entries().entrySet().iterator();
            prefix = leg.prefix();
        }

        boolean advance() {
            entry = rest.hasNext() ? rest.next() : null;
            return entry != null;
        }
    }
}
