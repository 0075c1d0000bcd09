package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.projection.ModelNode.Operation;
import dev.vouchsafe.platform.projection.ModelNode.Stream;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A random history of two processes that follow one log for the same projection, with everything going wrong; then
 * nothing goes wrong any more.
 */
final class FollowerHistory {

    static final Duration CLAIM = Duration.ofSeconds(10);
    private static final FollowerTimes TIMES = FollowerTimes.forClaims(CLAIM);
    private static final int MOST_STEPS = 150;
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(50);
    /** A claim that was left runs out, and what is given up is asked anew a few times. */
    private static final long RECOVERY = CLAIM.toNanos() + 3 * TIMES.answer();

    private static final long QUIET = Duration.ofMinutes(1).toNanos();

    private final Random random;
    private final boolean clocksJump;
    private final ModelStore store = new ModelStore(CLAIM.toNanos());
    private final List<ModelNode> nodes;
    private long now = Duration.ofDays(20_000).toNanos();

    FollowerHistory(long seed) {
        random = new Random(seed);
        clocksJump = random.nextBoolean();
        nodes = List.of(new ModelNode("a", TIMES, store, now), new ModelNode("b", TIMES, store, now));
    }

    /** @throws AssertionError if it isn't followed as it should be */
    void play() {
        for (int steps = random.nextInt(MOST_STEPS); steps > 0; steps--) {
            fault(nodes.get(random.nextInt(nodes.size())));
        }
        recover();
        stayQuiet();
    }

    private void fault(ModelNode node) {
        switch (random.nextInt(16)) {
            case 0, 1 -> store.head += random.nextInt(4);
            case 2, 3 ->
                pass(
                        random.nextInt(4) == 0
                                ? random.nextLong(2 * CLAIM.toNanos())
                                : random.nextLong(TimeUnit.SECONDS.toNanos(1)));
            case 4 -> node.input(new FollowerInput.Head(store.head), now);
            case 5 -> node.input(new FollowerInput.Available(random.nextInt(3) == 0 ? 0 : node.state.stream()), now);
            case 6 -> hurtStream(node);
            case 7 -> jump(node);
            case 8 -> restart(node);
            case 9, 10 -> goWell(node);
            default -> operate(node);
        }
    }

    /** Timers are late at times. */
    private void pass(long nanos) {
        now += nanos;
        nodes.stream().filter(node -> random.nextInt(4) > 0).forEach(node -> node.input(new FollowerInput.Tick(), now));
    }

    private void hurtStream(ModelNode node) {
        if (node.stream != null) {
            switch (random.nextInt(3)) {
                case 0 -> node.stream.ended = true;
                case 1 -> node.stream.silent = true;
                default -> node.stream.next++; // it leaves one out
            }
        }
    }

    private void jump(ModelNode node) {
        if (clocksJump) {
            long by = random.nextLong(-CLAIM.toNanos() * 3, CLAIM.toNanos() * 3);
            if (random.nextBoolean()) {
                node.skew += by;
            } else {
                node.claimSkew += by;
            }
        }
    }

    /** For a while all of it happens, but for what hangs. */
    private void goWell(ModelNode node) {
        for (long end = now + random.nextLong(2 * CLAIM.toNanos()); now < end; now += 10 * STEP) {
            node.input(new FollowerInput.Tick(), now);
            for (var doable = node.doable(); !doable.isEmpty(); doable = node.doable()) {
                answer(node, doable.getFirst(), perform(node, doable.getFirst()));
            }
        }
    }

    private void restart(ModelNode node) {
        if (random.nextInt(3) == 0) {
            node.start(now);
        }
    }

    /** Something that was asked for happens, or not, and is answered, or not. */
    private void operate(ModelNode node) {
        if (node.pending.isEmpty()) {
            node.input(new FollowerInput.Tick(), now);
            return;
        }
        var operation = node.pending.get(random.nextInt(node.pending.size()));
        if (!node.isFirst(operation) || operation.hangs && random.nextInt(4) > 0) {
            return;
        }
        switch (random.nextInt(8)) {
            case 0 ->
                answer(
                        node,
                        operation,
                        new FollowerInput.Failed(operation.number)); // before it was done: an Error, a cut
            case 1 -> {
                perform(node, operation);
                answer(node, operation, new FollowerInput.Failed(operation.number)); // after
            }
            case 2 -> operation.hangs = true;
            case 3 -> {
                if (!(operation.effect instanceof FollowerEffect.Apply)) {
                    perform(node, operation); // and nobody ever hears of it
                    node.pending.remove(operation);
                }
            }
            default -> answer(node, operation, perform(node, operation));
        }
    }

    private void answer(ModelNode node, Operation operation, FollowerInput.OperationResult answer) {
        node.pending.remove(operation);
        if (!operation.orphan) {
            node.input(answer, now);
        }
    }

    private FollowerInput.OperationResult perform(ModelNode node, Operation operation) {
        long number = operation.number;
        long clock = now + node.claimSkew;
        return switch (operation.effect) {
            case FollowerEffect.Claim claim ->
                node.owns(store.claim(node.name, clock))
                        ? new FollowerInput.Claimed(number, store.position)
                        : new FollowerInput.NotOurs(number);
            case FollowerEffect.Extend extend -> done(number, node.owns(store.extend(node.name, clock)));
            case FollowerEffect.Store progress ->
                done(number, node.owns(store.store(node.name, progress.position(), clock)));
            case FollowerEffect.Release release -> {
                store.release(node.name);
                yield new FollowerInput.Done(number);
            }
            case FollowerEffect.Open open -> {
                if (node.state.stream() == number && !operation.orphan) {
                    node.stream = operation.stream;
                }
                yield new FollowerInput.Done(number);
            }
            case FollowerEffect.Read read -> read(number, operation.stream);
            case FollowerEffect.Apply apply -> {
                store.applied.set(
                        (int) apply.batch().first(), (int) apply.batch().last() + 1);
                yield new FollowerInput.Done(number);
            }
            default -> throw new AssertionError(operation.effect);
        };
    }

    private static FollowerInput.OperationResult done(long number, boolean done) {
        return done ? new FollowerInput.Done(number) : new FollowerInput.NotOurs(number);
    }

    private FollowerInput.OperationResult read(long number, Stream stream) {
        if (stream == null || stream.ended) {
            return new FollowerInput.Failed(number);
        }
        if (stream.silent || stream.next > store.head) {
            return new FollowerInput.NoEvents(number);
        }
        long last = Math.min(store.head, stream.next + random.nextInt(3));
        var batch = new Batch(stream.next, last, List.of());
        stream.next = last + 1;
        return new FollowerInput.Events(number, batch);
    }

    private void recover() {
        nodes.forEach(node -> node.claimSkew = 0);
        for (long end = now + RECOVERY; now < end; now += STEP) {
            work();
        }
        check(store.position == store.head, "not at the head, which is " + store.head);
        check(nodes.stream().filter(node -> node.state.isClaimed()).count() == 1, "not claimed by one");
        check(
                clocksJump || nodes.stream().allMatch(node -> node.strays == 0),
                "applied by one whose claim was another's, though no clock was wrong");
    }

    /** At rest it asks for little. */
    private void stayQuiet() {
        long before = nodes.stream().mapToLong(node -> node.begun).sum();
        for (long end = now + QUIET; now < end; now += 4 * STEP) {
            work();
        }
        long asked = nodes.stream().mapToLong(node -> node.begun).sum() - before;
        long most = QUIET / TIMES.rest() + QUIET / TIMES.extend() + QUIET / TIMES.take() + 3;
        check(asked <= most, "asked for " + asked + " things in a quiet minute");
    }

    /** Everything that is asked for is done at once, in its order. */
    private void work() {
        for (ModelNode node : nodes) {
            node.input(new FollowerInput.Head(store.head), now);
            while (!node.pending.isEmpty()) {
                var operation = node.pending.getFirst();
                answer(node, operation, perform(node, operation));
            }
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise + "; stored is " + store.position + ", claimed by " + store.owner
                    + "; a: " + nodes.getFirst().state + ", b: " + nodes.getLast().state);
        }
    }
}
