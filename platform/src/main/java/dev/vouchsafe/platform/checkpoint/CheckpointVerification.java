package dev.vouchsafe.platform.checkpoint;

import dev.vouchsafe.contracts.ops.ServiceState.TrailFigures;
import dev.vouchsafe.eventstore.Checkpoint;
import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.platform.time.SharedRun;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;

/** Verifies the service's whole log against its published checkpoints, one verification at a time. */
public final class CheckpointVerification {

    private final String service;
    private final EventLog log;
    private final PublishedCheckpoints published;
    private final InstantSource clock;
    private final SharedRun<Run, VerifiedLog> runs;

    CheckpointVerification(
            String service, EventLog log, PublishedCheckpoints published, InstantSource clock, Duration patience) {
        this.service = service;
        this.log = log;
        this.published = published;
        this.clock = clock;
        this.runs = new SharedRun<>("verification of the log", Run::new, patience);
    }

    /** One verification, with how far it has come. */
    private final class Run implements Callable<VerifiedLog> {

        private final Instant startedAt = clock.instant();
        private volatile Checkpoint soFar = Checkpoint.START;
        private volatile int checkpoints;

        /** The checkpoints are read first, so that none is of a log that is longer than the one verified. */
        @Override
        public VerifiedLog call() {
            List<Checkpoint> known = published.all();
            checkpoints = known.size();
            return VerifiedLog.of(
                    service, startedAt, checkpoints, log.verify(Checkpoint.START, known, whole -> soFar = whole));
        }
    }

    /**
     * What is known when the verification is done, or when the patience ends.
     *
     * @throws RuntimeException of the store or the broker, if it can't be read
     */
    VerifiedLog ask() {
        return runs.ask(
                (run, latest) -> VerifiedLog.running(service, run.startedAt, run.soFar, run.checkpoints, latest));
    }

    /** What the verification found that was finished last. Verifies nothing. */
    public TrailFigures known() {
        var latest = runs.latest();
        return new TrailFigures(
                runs.isRunning()
                        ? VerifiedLog.RUNNING
                        : latest.map(VerifiedLog::status).orElse("unknown"),
                latest.map(VerifiedLog::startedAt).orElse(null),
                latest.map(VerifiedLog::position).orElse(null));
    }
}
