package dev.vouchsafe.eventstore;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.common.Registration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the open streams when the head of the log has moved: at once for commits of this process, and for those of others
 * one poll interval after the last look. Streams are woken on a thread of their own, so that none can hold up the writer.
 */
final class Subscribers implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Subscribers.class);

    private final Map<Object, Runnable> callbacks = new ConcurrentHashMap<>();
    private final AtomicBoolean wakePending = new AtomicBoolean();
    private final AtomicBoolean polling = new AtomicBoolean();
    private final ScheduledExecutorService waker;
    private final ScheduledExecutorService poller;
    private boolean unreachable;

    Subscribers(String name) {
        waker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name + "-wake").daemon().factory());
        poller = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name + "-poll").daemon().factory());
    }

    Registration add(Object stream, Runnable callback) {
        callbacks.put(stream, callback);
        return () -> callbacks.remove(stream) != null;
    }

    /** Has every stream look for more soon; several calls before it happens are one. */
    void wake() {
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
    void poll(Log log, Duration interval) {
        if (polling.compareAndSet(false, true)) {
            poller.scheduleWithFixedDelay(() -> look(log), 0, interval.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void look(Log log) {
        try {
            log.catchUp();
            unreachable = false;
        } catch (RuntimeException | Error e) { // a task that throws is not called again
            if (!unreachable && !poller.isShutdown()) { // once per outage
                LOGGER.warn("The log cannot be read at present; open streams hear nothing of other processes, and end if they have to ask the server", e);
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
