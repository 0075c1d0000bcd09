package dev.vouchsafe.eventstore;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the open streams when the head of the log has moved: at once for commits of this process, and for those of
 * others at the next look, as {@link AdaptivePoll} has it. Streams are woken on a thread of their own, so that none can
 * hold up the writer.
 */
final class Subscribers implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Subscribers.class);

    private final Map<Object, Runnable> callbacks = new ConcurrentHashMap<>();
    private final AtomicBoolean wakePending = new AtomicBoolean();
    private final AtomicBoolean polling = new AtomicBoolean();
    private final AdaptivePoll poll;
    private final ExecutorService waker;
    private final ExecutorService poller;
    /** The poller's thread while it waits so long that a sign is to end it. */
    private volatile @Nullable Thread resting;

    private boolean unreachable;

    Subscribers(String name, AdaptivePoll poll) {
        this.poll = poll;
        waker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name + "-wake").daemon().factory());
        poller = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name + "-poll").daemon().factory());
    }

    Registration add(Object stream, Runnable callback) {
        callbacks.put(stream, callback);
        return () -> callbacks.remove(stream) != null;
    }

    /** Something happened that lets others' commits be expected: they are looked for sooner. */
    void sign() {
        poll.sign();
        LockSupport.unpark(resting);
    }

    /** Has every stream look for more soon; several calls before it happens are one. */
    void wake() {
        sign();
        if (!callbacks.isEmpty() && wakePending.compareAndSet(false, true)) {
            try {
                waker.execute(this::wakeAll);
            } catch (RejectedExecutionException closed) {
                // a commit must not fail because nobody listens any more
            }
        }
    }

    private void wakeAll() {
        wakePending.set(false); // before the calls: a move that comes during them must wake again
        callbacks.values().forEach(Runnable::run);
    }

    /** Starts to look for commits of other processes, unless that has begun. */
    void poll(Log log) {
        if (polling.compareAndSet(false, true)) {
            poller.execute(() -> {
                while (!poller.isShutdown()) {
                    look(log);
                    pause(poll.now());
                }
            });
        }
    }

    private void pause(long looked) {
        for (long left = poll.pauseAfter(looked); left > 0 && !poller.isShutdown(); left = poll.pauseAfter(looked)) {
            if (poll.isLong(left)) {
                resting = Thread.currentThread();
                left = poll.pauseAfter(looked); // a sign before that found nobody resting
            }
            LockSupport.parkNanos(this, left);
            resting = null;
        }
    }

    private void look(Log log) {
        try {
            log.catchUp();
            unreachable = false;
        } catch (RuntimeException | Error e) { // else it would have been the last look
            if (!unreachable && !poller.isShutdown()) { // once per outage
                LOGGER.warn(
                        "The log cannot be read at present; open streams hear nothing of other processes, and end if they have to ask the server",
                        e);
            }
            unreachable = true;
        }
    }

    @Override
    public void close() {
        poller.shutdownNow();
        waker.shutdown();
    }
}
