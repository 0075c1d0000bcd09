package dev.vouchsafe.platform.sample;

import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Instant;

/** A simulated clock that keeps its time in memory. */
public final class StandingClock implements ServiceClock {

    private volatile Instant now;

    public StandingClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public void moveTo(Instant instant) {
        now = instant;
    }
}
