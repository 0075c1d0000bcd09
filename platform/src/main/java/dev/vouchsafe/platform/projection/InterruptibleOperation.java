package dev.vouchsafe.platform.projection;

import org.jspecify.annotations.Nullable;

/**
 * What a thread is doing, which can be interrupted, also before the thread comes to it, and nothing else that it does
 * later.
 */
final class InterruptibleOperation {

    private @Nullable Thread thread;
    private boolean interrupted;

    synchronized void begin() {
        thread = Thread.currentThread();
        if (interrupted) {
            thread.interrupt();
        }
    }

    synchronized void interrupt() {
        interrupted = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    synchronized void end() {
        thread = null;
        Thread.interrupted();
    }
}
