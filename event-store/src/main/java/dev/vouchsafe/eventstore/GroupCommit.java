package dev.vouchsafe.eventstore;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the commits that wait as one ordered insert at the end of the log. An insert succeeds only if its positions
 * are free, so it is also the proof that nothing came after the state its conditions were checked against.
 *
 * <p>After any failure the log itself says what was written: each commit is looked for by its own identifier behind the
 * first position that was tried. One that is not there is tried again under that identifier. A lost write that arrives
 * late then either is that very commit, which the next look finds, or meets a position that is taken and stops. So no
 * commit is ever tried at a position that was not searched for it up to there: others move the head too, and what they
 * have read may be an earlier try of ours.
 */
record GroupCommit(Log log, WriterTurn turn, Duration patience, Executor callers) {

    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    /** Returns when every commit is written, rejected or given up. */
    void write(List<PendingCommit> group) {
        write(group, new Tries(log.head()));
    }

    private void write(List<PendingCommit> group, Tries tries) {
        List<PendingCommit> left = group;
        long pause = SHORTEST_PAUSE;
        while (!left.isEmpty()) {
            long head = log.head();
            RuntimeException failure = attempt(left, tries);
            if (failure == null) {
                return;
            }
            RuntimeException unsettled = settle(left, tries);
            left = unanswered(left);
            if (unsettled != null && !WriteFailure.isPassing(unsettled)) {
                unsettled.addSuppressed(failure);
                giveUp(left, tries, unsettled);
                return;
            }
            if (unsettled == null && !WriteFailure.isPassing(failure)) {
                separate(left, tries, failure);
                return;
            }
            pause = log.head() > head && WriteFailure.isTaken(failure) ? met() : rested(pause);
            giveUp(left.stream().filter(pending -> pending.waitedFor(patience)).toList(), tries, failure);
            left = unanswered(left);
        }
    }

    /** Another process was faster. What it wrote is known by now, so the next try is at once. */
    private long met() {
        turn.met();
        return SHORTEST_PAUSE;
    }

    private static long rested(long pause) {
        LockSupport.parkNanos(pause);
        return Math.min(2 * pause, LONGEST_PAUSE);
    }

    private @Nullable RuntimeException attempt(List<PendingCommit> left, Tries tries) {
        try {
            turn.take(log::catchUp);
            List<PendingCommit> admitted = new ArrayList<>(left.size());
            List<Commit> commits = new ArrayList<>(left.size());
            LogEnd end = answerStored(left, tries);
            List<PendingCommit> contradicted = place(unanswered(left), end, admitted, commits);
            if (!commits.isEmpty()) {
                List<SealedCommit> sealed = SealedCommit.chain(commits, requireNonNull(end.hash()));
                long start = System.nanoTime();
                insert(sealed, tries);
                turn.wrote(System.nanoTime() - start);
                log.advance(SealedCommit.commits(sealed));
            }
            for (int i = 0; i < commits.size(); i++) {
                admitted.get(i).complete(commits.get(i).end(), callers);
            }
            contradicted.forEach(pending -> pending.fail(pending.rejection(), callers));
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /**
     * Finds places for those whose condition holds. Returns those contradicted by others of the group: they are not
     * rejected before those are stored, or they would read the old state again and come back with it.
     */
    private List<PendingCommit> place(
            List<PendingCommit> left, LogEnd end, List<PendingCommit> admitted, List<Commit> commits) {
        List<PendingCommit> contradicted = new ArrayList<>();
        long head = end.position();
        LogTail ahead = new LogTail(end, Integer.MAX_VALUE, Long.MAX_VALUE);
        for (PendingCommit pending : left) {
            if (!pending.holdsBefore(head, log)) {
                pending.fail(pending.rejection(), callers);
            } else if (!pending.holdsAfter(ahead)) {
                contradicted.add(pending);
            } else {
                Commit commit = pending.at(ahead.head());
                ahead.advance(List.of(commit));
                admitted.add(pending);
                commits.add(commit);
            }
        }
        return contradicted;
    }

    /** Answers the commits that are in the log. Returns why the log could not be read, if so. */
    private @Nullable RuntimeException settle(List<PendingCommit> left, Tries tries) {
        try {
            log.catchUp();
            answerStored(left, tries);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /**
     * Answers the commits that are in the log as far as it is known. Returns its end, up to which nothing is left to be
     * searched.
     */
    private LogEnd answerStored(List<PendingCommit> left, Tries tries) {
        LogEnd end = log.end();
        while (tries.searched() < end.position()) {
            Set<String> wanted = tries.tried();
            left.forEach(pending -> wanted.add(pending.id()));
            Map<String, Commit> found = log.stored(wanted, tries.searched(), end.position());
            for (PendingCommit pending : unanswered(left)) {
                Commit stored = found.get(pending.id());
                if (stored != null) {
                    pending.complete(stored.end(), callers);
                }
            }
            tries.searchedTo(end.position(), found);
            end = log.end(); // others read on: a search that took long would end in a position that is taken
        }
        return end;
    }

    private static List<PendingCommit> unanswered(List<PendingCommit> commits) {
        return commits.stream().filter(pending -> !pending.isAnswered()).toList();
    }

    private void insert(List<SealedCommit> sealed, Tries tries) {
        try {
            log.stored().insert(sealed);
        } catch (RuntimeException e) {
            tries.leftOpen(SealedCommit.commits(sealed.subList(0, WriteFailure.mayBeStored(e, sealed.size()))));
            throw e;
        }
    }

    /** One commit that the server refuses must not take the others with it. */
    private void separate(List<PendingCommit> left, Tries tries, RuntimeException failure) {
        if (left.size() == 1) {
            giveUp(left, tries, failure);
        } else {
            left.forEach(pending -> write(List.of(pending), tries.forPart()));
        }
    }

    private void giveUp(List<PendingCommit> some, Tries tries, RuntimeException failure) {
        some.forEach(pending -> pending.fail(
                tries.canArrive(pending.id())
                        ? new OutcomeUnknownException(
                                "Whether the commit was written is unknown; it was tried for at most " + patience,
                                failure)
                        : new EventStoreException(
                                "The commit was not written; it was tried for at most " + patience, failure),
                callers));
    }
}
