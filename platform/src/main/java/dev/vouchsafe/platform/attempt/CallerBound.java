package dev.vouchsafe.platform.attempt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * How many attempts a caller may cause in a minute of the system's clock. Each minute begins anew for everybody, so
 * that nothing is kept longer.
 */
final class CallerBound {

    static final int MOST_CALLERS = 10_000;
    /** Callers beyond those that are counted by themselves share one count. */
    private static final String REST = "";

    private final int perMinute;
    private final InstantSource system;
    private final Map<String, Integer> caused = new HashMap<>();
    private Instant minute = Instant.MIN;

    CallerBound(int perMinute, InstantSource system) {
        this.perMinute = perMinute;
        this.system = system;
    }

    /** How long the caller has to wait before it calls again; zero for a caller that needn't. */
    synchronized Duration wait(String caller) {
        var now = turned();
        return caused.getOrDefault(name(caller), 0) < perMinute
                ? Duration.ZERO
                : Duration.between(now, minute.plus(1, ChronoUnit.MINUTES));
    }

    synchronized void caused(String caller, int attempts) {
        turned();
        caused.merge(name(caller), attempts, Integer::sum);
    }

    private String name(String caller) {
        return caused.containsKey(caller) || caused.size() < MOST_CALLERS ? caller : REST;
    }

    private Instant turned() {
        var now = system.instant();
        var current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            minute = current;
            caused.clear();
        }
        return now;
    }
}
