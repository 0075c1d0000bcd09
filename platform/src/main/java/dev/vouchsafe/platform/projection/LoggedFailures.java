package dev.vouchsafe.platform.projection;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is logged of a follower's failures: one of each kind until it goes on, since an outage has thousands of them.
 */
final class LoggedFailures {

    private static final Logger log = LoggerFactory.getLogger(LoggedFailures.class);

    private final String follower;
    private final Set<Class<?>> kinds = new HashSet<>();

    LoggedFailures(String follower) {
        this.follower = follower;
    }

    synchronized void about(Throwable failure, long position) {
        if (kinds.add(failure.getClass())) {
            log.warn("{} failed behind position {}; it is tried again until it succeeds", follower, position, failure);
        }
    }

    /** It goes on. */
    synchronized void over() {
        kinds.clear();
    }
}
