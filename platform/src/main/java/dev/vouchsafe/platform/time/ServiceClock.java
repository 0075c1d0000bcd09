package dev.vouchsafe.platform.time;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The one clock of a service. In production it is the system's; in simulation it stands still until it is told to move.
 */
public interface ServiceClock extends InstantSource {

    /** Whether the clock is simulated. */
    boolean simulated();

    /**
     * The instant from which time came to the one that it shows: what was due since then is noticed in time. A system's
     * clock is there already; a simulated one was moved from there.
     */
    default Instant movedFrom() {
        return instant();
    }

    /** Has something done behind each move of a simulated clock, on the mover's thread. The system's is never moved. */
    default void onMove(Runnable moved) {}

    /**
     * Moves a simulated clock, durably. Setting it to the instant it shows is allowed.
     *
     * @throws IllegalStateException if the clock is the system's
     * @throws IllegalArgumentException if the instant is before the one it shows
     */
    void moveTo(Instant instant);
}
