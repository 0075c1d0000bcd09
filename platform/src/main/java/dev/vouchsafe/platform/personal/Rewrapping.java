package dev.vouchsafe.platform.personal;

import dev.vouchsafe.platform.time.RegularRun;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wraps all keys with the current master key, behind the work of the service. It looks again from time to time: a
 * replica that isn't restarted yet makes keys that are wrapped with the one before.
 */
final class Rewrapping implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Rewrapping.class);

    /** Behind the start, which has better things to do. */
    private static final Duration FIRST = Duration.ofSeconds(5);

    private final PersonKeys keys;
    private final RegularRun runs;

    Rewrapping(PersonKeys keys, Duration interval) {
        this.keys = keys;
        this.runs = new RegularRun("rewrapping", FIRST, interval, Optional::empty, this::rewrapAll);
    }

    void start() {
        runs.start();
    }

    void rewrapAll() {
        long all = 0;
        for (int some = keys.rewrapSome(); some > 0; some = keys.rewrapSome()) {
            all += some;
        }
        if (all > 0) {
            log.info("All keys of persons are wrapped with the current master key; {} were not", all);
        }
    }

    @Override
    public void close() {
        runs.stop();
    }
}
