package dev.vouchsafe.platform.whatif;

import java.util.concurrent.CancellationException;

/** How far a play has come. Another thread may look at it, and may stop it. */
public final class PlayProgress {

    private volatile long played;
    private volatile long events;
    private volatile boolean stopped;

    void begins(long of) {
        events = of;
    }

    /** @throws CancellationException if it was stopped */
    void comesTo(long position) {
        if (stopped) {
            throw new CancellationException("nobody waits for it any more");
        }
        played = position + 1;
    }

    /** Nobody waits for it any more. */
    public void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** How many events have been played. */
    public long played() {
        return played;
    }

    /** How many there are. */
    public long events() {
        return events;
    }
}
