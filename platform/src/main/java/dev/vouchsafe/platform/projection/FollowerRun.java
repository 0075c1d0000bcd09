package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.projection.FollowerEffect.Abandon;
import dev.vouchsafe.platform.projection.FollowerEffect.Apply;
import dev.vouchsafe.platform.projection.FollowerEffect.Claim;
import dev.vouchsafe.platform.projection.FollowerEffect.Close;
import dev.vouchsafe.platform.projection.FollowerEffect.Ended;
import dev.vouchsafe.platform.projection.FollowerEffect.Extend;
import dev.vouchsafe.platform.projection.FollowerEffect.Open;
import dev.vouchsafe.platform.projection.FollowerEffect.Read;
import dev.vouchsafe.platform.projection.FollowerEffect.Release;
import dev.vouchsafe.platform.projection.FollowerEffect.Store;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what a {@link FollowerMachine} wants done, each operation on a thread that may be given up, and tells it what
 * came of it.
 */
final class FollowerRun {

    private static final Logger log = LoggerFactory.getLogger(FollowerRun.class);

    private final FollowerTimes times;
    private final FollowerTokens tokens;
    private final FollowerStream stream;
    private final Application application;
    private final ScheduledExecutorService timer;
    private final LoggedFailures complaints;
    /** Most of the time one thread, and one more for each operation that hangs. */
    private final ExecutorService operations;

    private final Map<Long, InterruptibleOperation> underway = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean discarded;
    private volatile FollowerState state;
    /** When the next wake is, in nanoseconds of the system; guarded by this, like every change of the state. */
    private long wakeAt = Long.MAX_VALUE;

    private @Nullable ScheduledFuture<?> wake;

    FollowerRun(
            FollowerTimes times,
            FollowerTokens tokens,
            FollowerStream stream,
            Application application,
            ScheduledExecutorService timer) {
        this.times = times;
        this.tokens = tokens;
        this.stream = stream;
        this.application = application;
        this.timer = timer;
        this.complaints = new LoggedFailures(tokens.follower());
        this.operations = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name(tokens.follower()).factory());
        this.state = FollowerState.start(System.nanoTime());
    }

    FollowerState state() {
        return state;
    }

    /** Takes an input up. What comes of it happens elsewhere, so nobody who calls this is held up. */
    synchronized void input(FollowerInput input) {
        if (discarded) {
            return;
        }
        var step = FollowerMachine.next(times, state, System.nanoTime(), input);
        state = step.state();
        if (state.failures() == 0) {
            complaints.over();
        }
        step.effects().forEach(this::perform);
        wakeInTime();
    }

    private void wakeInTime() {
        long at = state.wakeAt();
        if (at == Long.MAX_VALUE) {
            return;
        }
        long now = System.nanoTime();
        long due = now + Math.max(0, at - state.time());
        if (wake != null && wakeAt - due <= 0) {
            return; // then it is asked again
        }
        if (wake != null) {
            wake.cancel(false);
        }
        wakeAt = due;
        wake = timer.schedule(this::tick, due - now, TimeUnit.NANOSECONDS);
    }

    private void tick() {
        synchronized (this) {
            wake = null;
        }
        input(new FollowerInput.Tick());
    }

    private void perform(FollowerEffect effect) {
        switch (effect) {
            case Claim claim ->
                operate(claim.operation(), () -> {
                    long position = tokens.claim();
                    application.claimed();
                    return new FollowerInput.Claimed(claim.operation(), position);
                });
            case Extend extend -> operate(extend.operation(), done(extend.operation(), tokens::extend));
            case Store store ->
                operate(store.operation(), done(store.operation(), () -> tokens.store(store.position())));
            case Release release -> operate(release.operation(), done(release.operation(), tokens::release));
            case Open open -> open(open.operation(), open.after());
            case Read read -> read(read.operation());
            case Apply apply ->
                operate(apply.operation(), () -> {
                    application.apply(apply.batch());
                    return new FollowerInput.Done(apply.operation());
                });
            case Abandon abandon -> {
                var operation = underway.remove(abandon.operation());
                if (operation != null) {
                    operation.interrupt();
                }
            }
            case Close close -> execute(stream.detach());
            case Ended end -> ended.countDown();
        }
    }

    private void open(long operation, long after) {
        stream.want(operation);
        operate(
                operation,
                done(
                        operation,
                        () -> stream.open(operation, after, () -> input(new FollowerInput.Available(operation)))));
    }

    private void read(long operation) {
        var from = stream.current();
        operate(
                operation,
                () -> FollowerStream.read(from)
                        .<FollowerInput.OperationResult>map(batch -> new FollowerInput.Events(operation, batch))
                        .orElseGet(() -> new FollowerInput.NoEvents(operation)));
    }

    private static Callable<FollowerInput.OperationResult> done(long operation, Runnable work) {
        return () -> {
            work.run();
            return new FollowerInput.Done(operation);
        };
    }

    private void operate(long number, Callable<FollowerInput.OperationResult> work) {
        var operation = new InterruptibleOperation();
        underway.put(number, operation);
        execute(() -> {
            operation.begin();
            var answer = answer(number, work);
            operation.end();
            input(answer);
        });
    }

    private void execute(Runnable task) {
        try {
            operations.execute(task);
        } catch (RejectedExecutionException stopped) {
            log.debug("{} has been stopped", tokens.follower());
        }
    }

    private FollowerInput.OperationResult answer(long operation, Callable<FollowerInput.OperationResult> work) {
        try {
            return work.call();
        } catch (UnableToClaimTokenException e) {
            return new FollowerInput.NotOurs(operation);
        } catch (Throwable e) { // an Error too: nothing would ever be heard of the operation
            if (underway.containsKey(operation) && !discarded) {
                complaints.about(e, state.position());
            }
            return new FollowerInput.Failed(operation);
        } finally {
            underway.remove(operation);
        }
    }

    /**
     * Ends it in an orderly way: what is being applied is applied to its end, and the claim is given back. Whether that
     * came to its end in time.
     */
    boolean stop(long patienceMillis) throws InterruptedException {
        input(new FollowerInput.Stop());
        return ended.await(patienceMillis, TimeUnit.MILLISECONDS);
    }

    /** Interrupts what goes on. What is heard after that is heard still. */
    void interrupt() {
        underway.values().forEach(InterruptibleOperation::interrupt);
    }

    /**
     * Ends it at once, whatever holds it up: nothing more is begun, and what goes on is interrupted. The claim stays
     * until it runs out or is taken over.
     */
    void discard() {
        discarded = true;
        operations.shutdownNow();
        Thread.ofPlatform().daemon().name(tokens.follower() + "-close").start(stream.detach());
    }
}
