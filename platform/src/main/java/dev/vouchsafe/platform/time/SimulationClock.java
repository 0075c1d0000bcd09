package dev.vouchsafe.platform.time;

import java.time.Instant;

/** The service's clock as the operator of a simulation moves it: the service has caught up when a move returns. */
public interface SimulationClock {

    /** What the service's clock shows. */
    Instant now();

    /** Whether the clock is simulated; in production it is the system's and can't be moved. */
    boolean simulated();

    /**
     * Consumes what is on the inbound topics, moves the clock, makes up every deadline up to the instant and waits
     * until the log is projected and published. Blocks. Moving to the instant it shows is allowed.
     *
     * @throws IllegalStateException if the clock is the system's
     * @throws IllegalArgumentException if the instant is before the one it shows
     */
    void advanceTo(Instant instant);
}
