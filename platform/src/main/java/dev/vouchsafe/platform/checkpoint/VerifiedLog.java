package dev.vouchsafe.platform.checkpoint;

import dev.vouchsafe.eventstore.Checkpoint;
import dev.vouchsafe.eventstore.LogVerification;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service's log is whole and unaltered.
 *
 * @param log the service
 * @param status {@code whole}, {@code wrong}, or {@code running} while that is not known
 * @param startedAt the log was verified as it stood then
 * @param position up to where it is whole: the number of events
 * @param commits in how many commits
 * @param hash the hash of the last of them
 * @param checkpoints how many published checkpoints it was compared with
 * @param wrong what is wrong, if something is
 * @param latest while the verification is running: the one that was finished last, if any
 */
record VerifiedLog(
        String log,
        String status,
        Instant startedAt,
        long position,
        long commits,
        String hash,
        int checkpoints,
        @Nullable Wrong wrong,
        @Nullable VerifiedLog latest) {

    static final String WHOLE = "whole";
    static final String WRONG = "wrong";
    static final String RUNNING = "running";

    /** The first position that is wrong, in which way, and a sentence for people. */
    record Wrong(long position, String flaw, String detail) {}

    static VerifiedLog of(String log, Instant startedAt, int checkpoints, LogVerification found) {
        return switch (found) {
            case LogVerification.Whole whole -> of(log, WHOLE, startedAt, whole.whole(), checkpoints, null, null);
            case LogVerification.Wrong wrong ->
                of(
                        log,
                        WRONG,
                        startedAt,
                        wrong.whole(),
                        checkpoints,
                        new Wrong(wrong.position(), wrong.flaw().name().toLowerCase(Locale.ROOT), wrong.detail()),
                        null);
        };
    }

    static VerifiedLog running(
            String log, Instant startedAt, Checkpoint soFar, int checkpoints, @Nullable VerifiedLog latest) {
        return of(log, RUNNING, startedAt, soFar, checkpoints, null, latest);
    }

    private static VerifiedLog of(
            String log,
            String status,
            Instant startedAt,
            Checkpoint whole,
            int checkpoints,
            @Nullable Wrong wrong,
            @Nullable VerifiedLog latest) {
        return new VerifiedLog(
                log, status, startedAt, whole.position(), whole.count(), whole.hash(), checkpoints, wrong, latest);
    }
}
