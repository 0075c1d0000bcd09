package dev.vouchsafe.platform.decision;

import dev.vouchsafe.platform.log.Fold;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * States that need not be sourced from the start again. Whoever uses one sources what came after it, so that an old one
 * costs time and no correctness. After a lost race that is all of the batch; from one batch to the next it is the states
 * of long streams, such as an agreement with thousands of vouchers. Batches that are decided at the same time share them.
 */
final class RememberedStates {

    static final int LONG = 32;
    private static final int MOST = 2_000;

    /**
     * A state and how much of the log is in it.
     *
     * @param position of the last of its events; -1 if there was none
     * @param length   the number of its events
     * @param upTo     all its events before this position are in it
     */
    record Known<S>(S state, long position, int length, long upTo) {

        static <S> Known<S> nothing(Fold<S> fold) {
            return new Known<>(fold.initial(), -1, 0, 0);
        }

        /** With one more event. */
        Known<S> with(S next, long at) {
            return new Known<>(next, at, length + 1, upTo);
        }

        Known<S> upTo(long end) {
            return new Known<>(state, position, length, end);
        }
    }

    private final Map<Fold<?>, Known<?>> known = new LinkedHashMap<>(16, 0.75f, true);

    @SuppressWarnings("unchecked")
    synchronized <S> Known<S> of(Fold<S> fold) {
        var state = known.get(fold);
        return state == null ? Known.nothing(fold) : (Known<S>) state;
    }

    synchronized <S> void put(Fold<S> fold, Known<S> state) {
        known.put(fold, state);
    }

    /** Forgets what is cheap to source again, and of the rest what was not used for longest. */
    synchronized void forgetCheap() {
        known.values().removeIf(state -> state.length() < LONG);
        var oldest = known.entrySet().iterator();
        while (known.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }
}
