package dev.vouchsafe.platform.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The states of some things along events that follow each other in the log: read at once, as they stood before the
 * first event, and then changed by each.
 *
 * @param <K> what the things are known by
 */
public final class StatesAlong<K, S> {

    private record Along<S>(Fold<S> fold, S state) {

        Along<S> after(RecordedEvent event) {
            return new Along<>(fold, fold.evolve().apply(state, event.payload()));
        }
    }

    private final Map<K, Along<S>> states = new HashMap<>();

    /** @param first the position of the first event */
    public StatesAlong(LogReader log, Collection<K> keys, Function<K, Fold<S>> folds, long first) {
        var distinct = List.copyOf(keys.stream().distinct().toList());
        var all = new ArrayList<Fold<S>>(distinct.size());
        distinct.forEach(key -> all.add(folds.apply(key)));
        var found = log.statesUpTo(all, first - 1);
        for (int i = 0; i < all.size(); i++) {
            states.put(distinct.get(i), new Along<>(all.get(i), found.get(i).state()));
        }
    }

    /** The state as it stands now; of one of the things that were asked for. */
    public S of(K key) {
        var along = states.get(key);
        if (along == null) {
            throw new IllegalArgumentException("not asked for: " + key);
        }
        return along.state();
    }

    /** All of them as they stand now. */
    public List<S> all() {
        return states.values().stream().map(Along::state).toList();
    }

    /** The event belongs to this thing; one that wasn't asked for is left out. */
    public void follow(K key, RecordedEvent event) {
        states.computeIfPresent(key, (same, along) -> along.after(event));
    }

    /** The event may belong to all of them. */
    public void followAll(RecordedEvent event) {
        states.replaceAll((key, along) -> along.after(event));
    }
}
