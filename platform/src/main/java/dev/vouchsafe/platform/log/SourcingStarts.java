package dev.vouchsafe.platform.log;

import dev.vouchsafe.platform.log.RememberedStates.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Divides states that are to be sourced at once by where sourcing begins: into few parts, since each is a query, and so
 * that no long stream is read again. Where more is read than came since a state was remembered, the state has it
 * already.
 */
public final class SourcingStarts {

    /** So many events away states are sourced from one position. */
    private static final long NEAR = 1_000;
    /** Bytes of events that are as quickly read from the start of the log as asked for by a query of their own. */
    private static final long CHEAP = 16_384;

    private SourcingStarts() {}

    /** The states by the position where sourcing begins. */
    public static <T> SortedMap<Long, List<T>> of(Collection<? extends T> states, Function<T, Snapshot<?>> known) {
        long newest = states.stream()
                .mapToLong(state -> known.apply(state).upTo())
                .max()
                .orElse(0);
        long near = states.stream()
                .mapToLong(state -> known.apply(state).upTo())
                .filter(upTo -> upTo > 0 && upTo >= newest - NEAR)
                .min()
                .orElse(0);
        var starts = new TreeMap<Long, List<T>>();
        states.forEach(state -> starts.computeIfAbsent(startOf(known.apply(state), near), start -> new ArrayList<>())
                .add(state));
        return starts;
    }

    private static long startOf(Snapshot<?> known, long near) {
        if (known.upTo() >= near) {
            return near;
        }
        return known.bytes() <= CHEAP ? 0 : known.upTo();
    }
}
