package dev.vouchsafe.notification.webhook.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Has done together what several threads ask for at about the same time: what waits while some is done is done next.
 */
final class Together<T> {

    private static final int MOST = 500;

    private record Asked<T>(T what, CompletableFuture<Void> done) {}

    private final Consumer<List<T>> effect;
    private final ConcurrentLinkedQueue<Asked<T>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** @param effect is never called by two threads at once */
    Together(Consumer<List<T>> effect) {
        this.effect = effect;
    }

    /**
     * Returns when it is done. Blocks.
     *
     * @throws RuntimeException as the effect does; then none of those that were done together counts as done
     */
    void perform(T what) {
        var asked = new Asked<>(what, new CompletableFuture<Void>());
        waiting.add(asked);
        turn.lock();
        try {
            // Who is in front may have done it already.
            while (!asked.done().isDone()) {
                performSome();
            }
        } finally {
            turn.unlock();
        }
        try {
            asked.done().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : failed;
        }
    }

    private void performSome() {
        var some = new ArrayList<Asked<T>>();
        for (var next = waiting.poll(); next != null; next = some.size() < MOST ? waiting.poll() : null) {
            some.add(next);
        }
        try {
            effect.accept(some.stream().map(Asked::what).toList());
            some.forEach(each -> each.done().complete(null));
        } catch (RuntimeException | Error failure) {
            some.forEach(each -> each.done().completeExceptionally(failure));
        }
    }
}
