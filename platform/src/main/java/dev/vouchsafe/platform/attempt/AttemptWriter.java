package dev.vouchsafe.platform.attempt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a process that writes attempts. What arrives while it writes is written together next, in one
 * ordered insert.
 */
final class AttemptWriter implements AutoCloseable {

    /** The attempts of one call, which are written together or not at all as far as the caller hears. */
    private record Waiting(List<Attempt> attempts, CompletableFuture<Void> written) {}

    private static final Logger log = LoggerFactory.getLogger(AttemptWriter.class);

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_TOGETHER = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Of who stops the service, and has others to wait for. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final Waiting STOP = new Waiting(List.of(), new CompletableFuture<>());
    private static final long UNKNOWN = -1;

    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AttemptStore store;
    private final InstantSource clock;
    private final InstantSource system;
    private final Thread thread;
    private volatile boolean closed;
    /** Where the next row goes, as far as this process knows; used by the thread alone. */
    private long next = UNKNOWN;

    /**
     * @param clock the service's
     * @param system the machine's
     */
    AttemptWriter(AttemptStore store, InstantSource clock, InstantSource system) {
        this.store = store;
        this.clock = clock;
        this.system = system;
        this.thread = Thread.ofPlatform().name("attempts").daemon().start(this::writeUntilStopped);
    }

    /** Completes when all of them are on the disk; fails with {@link UnwrittenAttempt}. */
    CompletableFuture<Void> write(List<Attempt> attempts) {
        var written = new CompletableFuture<Void>();
        var call = new Waiting(attempts, written);
        if (closed || !waiting.offer(call)) {
            written.completeExceptionally(new UnwrittenAttempt(null));
        } else if (closed && waiting.remove(call)) { // else the thread took it, or close() answers it
            written.completeExceptionally(new UnwrittenAttempt(null));
        }
        return written;
    }

    private void writeUntilStopped() {
        try {
            for (var first = waiting.take(); first != STOP; first = waiting.take()) {
                var group = new ArrayList<>(List.of(first));
                waiting.drainTo(group, MOST_TOGETHER);
                boolean stops = group.remove(STOP);
                write(group, PATIENCE);
                if (stops) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Waiting> group, Duration patience) {
        try {
            Map<String, Attempt> distinct = group.stream()
                    .flatMap(call -> call.attempts().stream())
                    .collect(Collectors.toMap(
                            Attempt::identity, attempt -> attempt, (one, same) -> one, LinkedHashMap::new));
            writeEach(distinct, System.nanoTime() + patience.toNanos());
            group.forEach(call -> call.written().completeAsync(() -> null));
        } catch (RuntimeException | Error failure) { // the thread must outlive it
            log.warn("the attempts of {} calls could not be written", group.size(), failure);
            group.forEach(call -> CompletableFuture.runAsync(
                    () -> call.written().completeExceptionally(new UnwrittenAttempt(failure))));
        }
    }

    /** Writes those that aren't there. After a failure the store itself says which are. */
    private void writeEach(Map<String, Attempt> left, long end) {
        boolean failed = false;
        while (true) {
            try {
                var mayBeThere = failed
                        ? left.keySet()
                        : left.values().stream()
                                .filter(Attempt::repeatable)
                                .map(Attempt::identity)
                                .toList();
                if (!mayBeThere.isEmpty()) {
                    left.keySet().removeAll(store.known(mayBeThere));
                }
                if (!left.isEmpty()) {
                    next = next == UNKNOWN ? store.next() : next;
                    store.insert(left.values(), next, clock.instant(), system.instant());
                    next += left.size();
                }
                return;
            } catch (MongoException failure) {
                next = UNKNOWN;
                failed = true;
                if (System.nanoTime() > end) {
                    throw failure;
                }
                if (!isTaken(failure)) {
                    LockSupport.parkNanos(PAUSE);
                }
            }
        }
    }

    /** Whether another process was faster: the next try is at once. */
    private static boolean isTaken(MongoException failure) {
        return failure instanceof MongoBulkWriteException bulk
                && bulk.getWriteErrors().stream().anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }

    /** Writes what was handed over before, unless the store keeps it waiting. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        waiting.put(STOP);
        if (!thread.join(GRACE)) {
            thread.interrupt();
            thread.join(GRACE);
        }
        var late = new ArrayList<Waiting>();
        waiting.drainTo(late);
        late.forEach(call -> call.written().completeExceptionally(new UnwrittenAttempt(null)));
    }
}
