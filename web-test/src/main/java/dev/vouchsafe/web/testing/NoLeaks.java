package dev.vouchsafe.web.testing;

import io.netty.buffer.ByteBufAllocator;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a class of tests that leaves behind a buffer which nobody released. Registered for all classes, of whichever
 * module has this one on its path.
 */
public final class NoLeaks implements AfterAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    public void afterAll(ExtensionContext tests) throws InterruptedException {
        if (!Boolean.getBoolean("vouchsafe.no-leaks")
                || tests.getParent()
                        .filter(parent -> parent.getTestClass().isPresent())
                        .isPresent()) {
            return;
        }
        collectGarbage();
        // The detector looks at what was collected whenever another buffer is made.
        ByteBufAllocator.DEFAULT.heapBuffer(1).release();
        ByteBufAllocator.DEFAULT.directBuffer(1).release();
        var found = LeakDetector.takeFound();
        if (!found.isEmpty()) {
            throw new AssertionError(found.size() + " buffers were not released; the first: " + found.getFirst());
        }
    }

    /** Until something that is garbage for sure was found to be. */
    private static void collectGarbage() throws InterruptedException {
        var collected = new ReferenceQueue<Object>();
        var garbage = new WeakReference<>(new Object(), collected);
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            System.gc();
        } while (collected.remove(100) != garbage && System.nanoTime() < end);
    }
}
