package dev.vouchsafe.platform.time;

import java.time.Instant;
import java.time.InstantSource;

/** Production's clock. */
final class SystemServiceClock implements ServiceClock {

    private final InstantSource system = InstantSource.system();

    @Override
    public Instant instant() {
        return system.instant();
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public void moveTo(Instant instant) {
        throw new IllegalStateException("the clock is the system's: it can be read, not set");
    }
}
