package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.projection.FollowerEffect.Abandon;
import dev.vouchsafe.platform.projection.FollowerEffect.Apply;
import dev.vouchsafe.platform.projection.FollowerEffect.Close;
import dev.vouchsafe.platform.projection.FollowerEffect.Ended;
import dev.vouchsafe.platform.projection.FollowerEffect.Open;
import dev.vouchsafe.platform.projection.FollowerEffect.Read;
import dev.vouchsafe.platform.projection.FollowerEffect.Store;
import java.util.ArrayList;
import java.util.List;

/**
 * A process with one follower of the log: its state, what it has asked for and was not answered yet, and its clocks.
 */
final class ModelNode {

    /** What was asked for. It may be done long after nobody waits for it. */
    static final class Operation {
        final FollowerEffect effect;
        final long number;
        final Stream stream;
        boolean orphan;
        boolean hangs;

        Operation(FollowerEffect effect, long number, Stream stream) {
            this.effect = effect;
            this.number = number;
            this.stream = stream;
        }
    }

    /** A stream of the log: it may end, and it may have nothing more without saying so. */
    static final class Stream {
        final long number;
        long next;
        boolean ended;
        boolean silent;

        Stream(long number, long next) {
            this.number = number;
            this.next = next;
        }
    }

    final String name;
    final List<Operation> pending = new ArrayList<>();
    private final FollowerTimes times;
    private final ModelStore store;
    FollowerState state;
    Stream stream;
    /** How far its clocks are off: the one that its times are measured by, and the one that claims go by. */
    long skew;

    long claimSkew;
    long begun;
    /** The last batch that it began to apply although the claim was another's. */
    private long strayed = -1;

    int strays;

    ModelNode(String name, FollowerTimes times, ModelStore store, long now) {
        this.name = name;
        this.times = times;
        this.store = store;
        start(now);
    }

    /** Begins anew. What was asked for before may still be done, and is heard of by nobody. */
    void start(long now) {
        pending.forEach(operation -> operation.orphan = true);
        state = FollowerState.start(now + skew);
        stream = null;
    }

    /** Its projection is used by one thread. */
    boolean isFirst(Operation operation) {
        return !(operation.effect instanceof Apply)
                || pending.stream()
                                .filter(other -> other.effect instanceof Apply)
                                .findFirst()
                                .orElseThrow()
                        == operation;
    }

    /** What doesn't hang, and doesn't wait for something that does. */
    List<Operation> doable() {
        return pending.stream()
                .filter(operation -> !operation.hangs && isFirst(operation))
                .toList();
    }

    void input(FollowerInput input, long now) {
        boolean claimed = state.isClaimed();
        var step = FollowerMachine.next(times, state, now + skew, input);
        state = step.state();
        for (FollowerEffect effect : step.effects()) {
            begun++;
            switch (effect) {
                case Close close -> stream = null;
                case Ended ended -> {}
                case Abandon abandon -> {}
                case Open open -> add(open, open.operation(), new Stream(open.operation(), open.after() + 1));
                case Read read -> add(read, read.operation(), stream);
                case Apply apply -> {
                    check(claimed || state.isClaimed(), "applies without a claim");
                    check(
                            pending.stream().noneMatch(other -> other.effect instanceof Apply && !other.orphan),
                            "applies two batches at once");
                    stray(apply.batch());
                    add(apply, apply.operation(), stream);
                }
                case Store progress -> {
                    check(state.isClaimed(), "stores without a claim");
                    add(progress, progress.operation(), stream);
                }
                case FollowerEffect.Claim claim -> add(claim, claim.operation(), null);
                case FollowerEffect.Extend extend -> add(extend, extend.operation(), null);
                case FollowerEffect.Release release -> add(release, release.operation(), null);
            }
        }
    }

    private void add(FollowerEffect effect, long number, Stream of) {
        pending.add(new Operation(effect, number, of));
    }

    /** After a loss that it can't know of yet it may begin one batch, and no other. */
    private void stray(Batch batch) {
        if (name.equals(store.owner)) {
            strayed = -1;
        } else if (strayed != batch.first()) {
            check(
                    strayed == -1,
                    "goes on with " + batch.first() + " after " + strayed + " though the claim is another's");
            strayed = batch.first();
            strays++;
        }
    }

    /** It was told, or could have been, that the claim is its own. */
    boolean owns(boolean claimed) {
        if (claimed) {
            strayed = -1;
        }
        return claimed;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(name + " " + otherwise + ": " + state);
        }
    }
}
