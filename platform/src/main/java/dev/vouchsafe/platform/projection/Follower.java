package dev.vouchsafe.platform.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A projection with what drives it along the log. */
final class Follower {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final long GRACE_MS = 1_000;

    private final Application application;
    private final FollowerTokens tokens;
    private final Supplier<FollowerRun> runs;
    private volatile FollowerRun run;

    /** @param runs makes one that has not begun yet */
    Follower(Application application, FollowerTokens tokens, Supplier<FollowerRun> runs) {
        this.application = application;
        this.tokens = tokens;
        this.runs = runs;
        this.run = runs.get();
    }

    String name() {
        return tokens.follower();
    }

    /** The position of the last event that was followed; -1 for none, or until the token is claimed after a start. */
    long position() {
        return Math.max(run.state().position(), application.position());
    }

    /** Whether this process holds the claim on the token, as far as it knows. */
    boolean isClaimed() {
        return run.state().isClaimed();
    }

    /** Whether nobody holds a claim on the token that has not run out. Asks the store. */
    boolean isAvailable() {
        return tokens.isAvailable();
    }

    /** Whether it rests between two batches now. */
    boolean rests() {
        return application.rests();
    }

    /** Whether its projection waits for something that doing it again would not bring about. */
    boolean waitsForOthers() {
        return application.projection().waitsForOthers();
    }

    <T> Optional<T> whileResting(Duration patience, LongFunction<T> work) {
        return application.whileResting(patience, () -> work.apply(position()));
    }

    /** The log's last event is known to be at this position, or further. */
    void head(long position) {
        run.input(new FollowerInput.Head(position));
    }

    void start() {
        run.input(new FollowerInput.Tick());
    }

    /** Leaves what drives it to itself, whatever holds it up, and begins anew behind what is stored. */
    void restart() {
        run.discard();
        run = runs.get();
        start();
    }

    void stop() {
        try {
            if (!run.stop(GRACE_MS)) {
                // It waits for something outside, such as a broker that is gone.
                run.interrupt();
                if (!run.stop(GRACE_MS)) {
                    log.warn("{} did not stop; its claim on the token will run out", name());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        run.discard();
    }
}
