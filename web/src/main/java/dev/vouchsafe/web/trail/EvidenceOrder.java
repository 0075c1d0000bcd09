package dev.vouchsafe.web.trail;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The order of the entries of an evidence file: as they were recorded, and those of one tree as they stand in it. */
public final class EvidenceOrder {

    private EvidenceOrder() {}

    /**
     * Several parts as one. Within each part the order stays, also where clocks went back: a verifier asks for it.
     *
     * @param parts the entries of each, as a file has them; of equal times those of the first part come first
     */
    public static <E> List<E> merged(Collection<? extends Collection<E>> parts) {
        var left = new ArrayList<Deque<E>>();
        parts.forEach(part -> left.add(new ArrayDeque<>(part)));
        var merged = new ArrayList<E>();
        while (true) {
            left.removeIf(Collection::isEmpty);
            var next = left.stream().min(Comparator.comparing(part -> recordedAt(part.getFirst())));
            if (next.isEmpty()) {
                return merged;
            }
            merged.add(next.get().removeFirst());
        }
    }

    private static Instant recordedAt(Object entry) {
        var disclosed = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) entry).get("disclosed"));
        var field = (Map<?, ?>) Objects.requireNonNull(disclosed.get("recordedAt"));
        return Instant.parse(String.valueOf(field.get("value")));
    }
}
