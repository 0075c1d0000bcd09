package dev.vouchsafe.platform.log;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a stream has, in its order, taken from it by a thread of its own while what came before is worked on. It is some
 * thousands ahead and no more.
 */
final class ReadAhead<T> implements Iterator<T> {

    private static final int TOGETHER = 256;
    private static final int AHEAD = 8;
    private static final long LOOK_MS = 50;

    /** An empty one is the end. */
    private final BlockingQueue<List<T>> read = new ArrayBlockingQueue<>(AHEAD);

    private Iterator<T> some = List.<T>of().iterator();
    private boolean ended;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    private ReadAhead() {}

    /**
     * The same as a stream that is to be closed.
     *
     * @param all read and closed by the other thread, from now on
     */
    static <T> Stream<T> of(Stream<T> all) {
        var ahead = new ReadAhead<T>();
        Thread.ofPlatform().name("log-read-ahead").daemon().start(() -> ahead.readAll(all));
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(ahead, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(ahead::close);
    }

    private void readAll(Stream<T> all) {
        try (all) {
            var together = new ArrayList<T>(TOGETHER);
            for (var next = all.iterator(); !closed && next.hasNext(); ) {
                together.add(next.next());
                if (together.size() == TOGETHER) {
                    put(together);
                    together = new ArrayList<>(TOGETHER);
                }
            }
            if (!together.isEmpty()) {
                put(together);
            }
        } catch (RuntimeException | Error e) { // told to who reads, who else would wait for ever
            failure = e;
        } finally {
            put(List.of());
        }
    }

    private void put(List<T> together) {
        try {
            while (!closed && !read.offer(together, LOOK_MS, TimeUnit.MILLISECONDS)) {
                // Who reads is busy with what came before.
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts it", e);
        }
    }

    @Override
    public boolean hasNext() {
        while (!ended && !some.hasNext()) {
            var together = take();
            some = together.iterator();
            ended = together.isEmpty();
        }
        if (ended) {
            rethrow();
        }
        return !ended;
    }

    private List<T> take() {
        try {
            return read.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the log is read", e);
        }
    }

    private void rethrow() {
        if (failure instanceof RuntimeException broken) {
            throw broken;
        }
        if (failure instanceof Error fatal) {
            throw fatal;
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return some.next();
    }

    /** The other thread stops. For the thread that iterates: one that waits for more would not hear of it. */
    private void close() {
        closed = true;
    }
}
