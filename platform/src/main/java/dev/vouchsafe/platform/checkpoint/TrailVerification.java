package dev.vouchsafe.platform.checkpoint;

import dev.vouchsafe.eventstore.Checkpoint;
import dev.vouchsafe.eventstore.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the service's whole log against its published checkpoints, one verification at a time. Who asks waits for a
 * while; a log that takes longer goes on being verified, and asking again shows how far it is or what was found. One
 * that failed when nobody waited any more is what the next asker hears of.
 */
final class TrailVerification {

    private static final Logger logger = LoggerFactory.getLogger(TrailVerification.class);

    private final String service;
    private final EventLog log;
    private final PublishedCheckpoints published;
    private final InstantSource clock;
    private final Duration patience;
    /** The one that is going on, or that failed and nobody has heard of it yet. */
    private @Nullable Run current;

    private @Nullable Trail latest;

    TrailVerification(
            String service, EventLog log, PublishedCheckpoints published, InstantSource clock, Duration patience) {
        this.service = service;
        this.log = log;
        this.published = published;
        this.clock = clock;
        this.patience = patience;
    }

    /** One verification, with how far it has come. */
    private final class Run {

        private final Instant startedAt = clock.instant();
        private final FutureTask<Trail> task = new FutureTask<>(this::verify);
        private volatile Checkpoint soFar = Checkpoint.START;
        private volatile int checkpoints;

        /** The checkpoints are read first, so that none is of a log that is longer than the one verified. */
        private Trail verify() {
            try {
                List<Checkpoint> known = published.all();
                checkpoints = known.size();
                var found = Trail.of(
                        service, startedAt, checkpoints, log.verify(Checkpoint.START, known, whole -> soFar = whole));
                found(found);
                return found;
            } catch (RuntimeException | Error e) {
                logger.warn("the log could not be verified", e);
                throw e;
            }
        }
    }

    /**
     * What is known when the verification is done, or when the patience ends.
     *
     * @throws RuntimeException of the store or the broker, if it can't be read
     */
    Trail ask() {
        var run = running();
        try {
            return run.task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            return Trail.running(service, run.startedAt, run.soFar, run.checkpoints, latest());
        } catch (ExecutionException e) {
            heard(run);
            throw e.getCause() instanceof RuntimeException unreadable
                    ? unreadable
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the log was verified", e);
        }
    }

    private synchronized Run running() {
        if (current == null) {
            current = new Run();
            Thread.ofVirtual().name("verification").start(current.task);
        }
        return current;
    }

    private synchronized void found(Trail found) {
        current = null;
        latest = found;
    }

    private synchronized void heard(Run failed) {
        current = current == failed ? null : current;
    }

    private synchronized @Nullable Trail latest() {
        return latest;
    }
}
