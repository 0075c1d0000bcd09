package dev.vouchsafe.platform.log;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * States that need not be sourced from the start again: whoever uses one sources what came after it. So an old one
 * costs time and no correctness, also when another process has written meanwhile. Shared by all decisions and reads of
 * a service.
 *
 * <p>What was not used for longest is forgotten when the states weigh more than a share of the heap. A state weighs
 * what the events in it take up as they are stored, or next to nothing where its fold says that it stays small.
 */
public final class RememberedStates {

    /** What an entry takes up whatever is in it, in bytes. */
    private static final int OVERHEAD = 1_024;
    /** The states have this part of the heap, so that a thousand large ones leave the rest to everybody else. */
    private static final int SHARE_OF_HEAP = 16;

    /**
     * A state and how much of the log is in it.
     *
     * @param position of the last of its events; -1 if there was none
     * @param version of the last that made a new one; see {@link Sourced}
     * @param upTo all its events before this position are in it
     * @param bytes of its events as they are stored
     */
    public record Known<S>(S state, long position, long version, long upTo, long bytes) {

        static <S> Known<S> nothing(Fold<S> fold) {
            return new Known<>(fold.initial(), -1, -1, 0, 0);
        }

        /** With one more event. */
        public Known<S> with(Fold<S> fold, Object event, Map<String, String> metadata, long at, long size) {
            var next = fold.evolve().apply(state, event);
            return new Known<>(
                    next, at, fold.isNewVersion(state, next, event, metadata) ? at : version, upTo, bytes + size);
        }

        /** Once it was sourced so far. */
        public Known<S> upTo(long end) {
            return new Known<>(state, position, version, end, bytes);
        }
    }

    private final long most;
    private final Map<Fold<?>, Known<?>> known = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    public RememberedStates() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** @param most how much they weigh at most together, in bytes */
    RememberedStates(long most) {
        this.most = most;
    }

    /** What is known of the state; nothing, from the start of the log, if it is not remembered. */
    @SuppressWarnings("unchecked")
    public synchronized <S> Known<S> of(Fold<S> fold) {
        var state = known.get(fold);
        return state == null ? Known.nothing(fold) : (Known<S>) state;
    }

    /** Remembers a state, unless a newer one is remembered. */
    public synchronized <S> void put(Fold<S> fold, Known<S> state) {
        var before = known.get(fold);
        if (before != null && before.upTo() > state.upTo()) {
            return;
        }
        known.put(fold, state);
        weight += weightOf(fold, state) - (before == null ? 0 : weightOf(fold, before));
        forgetOldest();
    }

    private void forgetOldest() {
        Iterator<Map.Entry<Fold<?>, Known<?>>> oldest = known.entrySet().iterator();
        while (weight > most) {
            var forgotten = oldest.next();
            weight -= weightOf(forgotten.getKey(), forgotten.getValue());
            oldest.remove();
        }
    }

    private static long weightOf(Fold<?> fold, Known<?> state) {
        return OVERHEAD + (fold.staysSmall() ? 0 : state.bytes());
    }

    /** How many states are remembered. */
    synchronized int size() {
        return known.size();
    }
}
