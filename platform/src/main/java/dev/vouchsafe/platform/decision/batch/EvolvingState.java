package dev.vouchsafe.platform.decision.batch;

import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.RememberedStates;
import dev.vouchsafe.platform.log.RememberedStates.Known;
import dev.vouchsafe.platform.log.Sourced;
import java.util.Map;

/** One state of a batch: what was sourced of it, and on top of that the events that the batch has come to so far. */
final class EvolvingState<S> {

    /**
     * What it is after some of the batch's events.
     *
     * @param versionOwn the last of them that made a new version; -1 if none did
     */
    private record Tentative<S>(S state, int lastOwn, int versionOwn, long bytes) {}

    private final Fold<S> fold;
    private Known<S> sourced;
    private Tentative<S> tentative;
    private RuntimeException broken;

    EvolvingState(Fold<S> fold, Known<S> sourced) {
        this.fold = fold;
        this.sourced = sourced;
    }

    Fold<S> fold() {
        return fold;
    }

    /** What was sourced of it. */
    Known<S> sourced() {
        return sourced;
    }

    /**
     * Takes an event of the log, unless it is in the state already. A stream that can't be folded fails who looks at
     * it, not the batch.
     */
    void read(Object event, Map<String, String> metadata, long position, int size) {
        if (broken == null && position > sourced.position()) {
            try {
                sourced = sourced.with(fold, event, metadata, position, size);
            } catch (RuntimeException e) {
                broken = e;
            }
        }
    }

    void unreadable(RuntimeException failure) {
        broken = broken == null ? failure : broken;
    }

    /**
     * Takes an event of the batch, unless it is in the state already.
     *
     * @return takes the event, and all that came after it, out again
     * @throws RuntimeException if the event doesn't fit the state, which stays as it was
     */
    Runnable take(OwnEvent own) {
        var before = tentative;
        if (broken == null && own.number() > lastOwn()) {
            var next = fold.evolve().apply(state(), own.event());
            int versionOwn =
                    fold.isNewVersion(state(), next, own.event(), own.message().metadata())
                            ? own.number()
                            : before == null ? -1 : before.versionOwn();
            tentative =
                    new Tentative<>(next, own.number(), versionOwn, own.size() + (before == null ? 0 : before.bytes()));
        }
        return () -> tentative = before;
    }

    /** The batch's last event in the state, counted from 0; -1 if there is none. */
    int lastOwn() {
        return tentative == null ? -1 : tentative.lastOwn();
    }

    /** The position of the last event of the log in the state; -1 if there is none. */
    long position() {
        return sourced.position();
    }

    private S state() {
        return tentative == null ? sourced.state() : tentative.state();
    }

    /** @param start where the batch's first event will probably be; that is not decided yet */
    Sourced<S> seen(long start) {
        if (broken != null) {
            throw broken;
        }
        return new Sourced<>(state(), tentative == null ? position() : start + lastOwn(), version(start));
    }

    private long version(long start) {
        return tentative == null || tentative.versionOwn() < 0 ? sourced.version() : start + tentative.versionOwn();
    }

    /** Keeps what was read, which all of the log before the position is in. */
    void rememberSourced(RememberedStates remembered, long upTo) {
        if (broken == null) {
            remembered.put(fold, sourced.upTo(upTo));
        }
    }

    /** Keeps the state with the batch's own events, which are in the log now. */
    void rememberCommitted(RememberedStates remembered, long start, long end) {
        if (broken == null) {
            remembered.put(
                    fold,
                    tentative == null
                            ? sourced.upTo(end)
                            : new Known<>(
                                    tentative.state(),
                                    start + lastOwn(),
                                    version(start),
                                    end,
                                    sourced.bytes() + tentative.bytes()));
        }
    }
}
