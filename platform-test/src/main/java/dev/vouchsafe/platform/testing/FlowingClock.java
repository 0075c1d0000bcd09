package dev.vouchsafe.platform.testing;

import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;

/** A clock that runs like the system's and shows another time. */
public final class FlowingClock implements ServiceClock {

    private volatile Duration ahead;

    public FlowingClock(Instant shown) {
        jumpTo(shown);
    }

    /** Shows this instant now, and goes on from there. */
    public void jumpTo(Instant shown) {
        ahead = Duration.between(Instant.now(), shown);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public void moveTo(Instant instant) {
        throw new IllegalStateException("the clock flows");
    }
}
