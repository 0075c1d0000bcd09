package dev.vouchsafe.platform.settle;

import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.projection.Followers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What lies before the service, at the broker and in its own log.
 *
 * @param inbound empty for a service that consumes nothing
 */
record ServiceBacklog(Optional<InboundOffsets> inbound, Followers followers, LogReader log, Duration timeout)
        implements Backlog {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    @Override
    public void awaitConsumed() {
        inbound.ifPresent(this::awaitConsumed);
    }

    private void awaitConsumed(InboundOffsets offsets) {
        long deadline = System.nanoTime() + timeout.toNanos();
        var ends = offsets.ends();
        var behind = offsets.behind(ends);
        while (!behind.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not consumed within " + timeout + ": " + behind + " up to " + ends);
            }
            LockSupport.parkNanos(POLL_NANOS);
            behind = offsets.behind(ends);
        }
    }

    @Override
    public void awaitFollowed() {
        followers.awaitAll(log.head(), timeout);
    }
}
