package dev.vouchsafe.platform.listing;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.Sourced;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The states that a projection makes its rows of. Those it has met lately are kept and go on with each event; the
 * others are sourced many at a time. So a row costs the same whether its stream is short or has thousands of events.
 */
public final class FollowedStates<S> {

    private static final int MOST = 5_000;

    private final LogReader log;
    private final Function<String, Fold<S>> folds;
    private final Map<String, Sourced<S>> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<String> changed = new LinkedHashSet<>();
    private long last = -1;

    /** @param folds the fold of each stream, by its id */
    public FollowedStates(LogReader log, Function<String, Fold<S>> folds) {
        this.log = log;
        this.folds = folds;
    }

    /**
     * Takes the next event; to be called with every event of the log.
     *
     * @param id the stream that the event belongs to; null if to none of these
     */
    public void follow(RecordedEvent event, @Nullable String id) {
        if (event.position() > last + 1) {
            // Somebody else followed the log meanwhile.
            known.clear();
        }
        last = event.position();
        if (id != null) {
            changed.add(id);
            known.computeIfPresent(
                    id,
                    (same, state) -> event.position() <= state.position()
                            ? state
                            : new Sourced<>(
                                    folds.apply(id).evolve().apply(state.state(), event.payload()), event.position()));
        }
    }

    /** Each stream that changed since the last time, by its id, with its state after the last event that was taken. */
    public Map<String, S> takeChanged() {
        var taken = sourced(List.copyOf(changed));
        changed.clear();
        var oldest = known.entrySet().iterator();
        for (int more = known.size() - MOST; more > 0; more--) {
            oldest.next();
            oldest.remove();
        }
        return taken;
    }

    private Map<String, S> sourced(List<String> ids) {
        var unknown = ids.stream().filter(id -> !known.containsKey(id)).toList();
        var states = log.statesUpTo(unknown.stream().map(folds).toList(), last);
        for (int i = 0; i < unknown.size(); i++) {
            known.put(unknown.get(i), states.get(i));
        }
        var all = new LinkedHashMap<String, S>();
        ids.forEach(id -> all.put(id, requireNonNull(known.get(id)).state()));
        return all;
    }

    /** Forgets what is kept: after an event that changes many streams. */
    public void forget() {
        known.clear();
    }
}
