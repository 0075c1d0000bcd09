package dev.vouchsafe.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Writes the commits that wait as one ordered insert at the end of the log. An insert succeeds only if its positions are
 * free, so it is also the proof that nothing came after the state its conditions were checked against.
 *
 * <p>After any failure the log itself says what was written: each commit is looked for by its own identifier
 * behind the first position that was tried. One that is not there is tried again under that identifier. A lost write that
 * arrives late then either is that very commit, which the next look finds, or meets a position that is taken and stops.
 * So no commit is ever tried at a position that was not searched for it up to there: others move the head too, and what
 * they have read may be an earlier try of ours.
 */
final class GroupCommit {

    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final Log log;
    private final WriterTurn turn;
    private final Duration patience;
    private final Executor callers;

    GroupCommit(Log log, WriterTurn turn, Duration patience, Executor callers) {
        this.log = log;
        this.turn = turn;
        this.patience = patience;
        this.callers = callers;
    }

    /** What was tried with the same commits before. */
    private static final class Tries {

        private final long first;
        private long open = -1;

        /** @param first the head before the first try: what is stored of any is behind it */
        Tries(long first) {
            this.first = first;
        }

        void leftOpen(long position) {
            open = position;
        }

        /** Everything before that head was searched. A try at a position that is taken by others cannot arrive any more. */
        void searchedTo(long head) {
            if (open < head) {
                open = -1;
            }
        }

        boolean isOpen() {
            return open >= 0;
        }
    }

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
            boolean overtaken = log.head() > head;
            if (overtaken) {
                turn.met();
            }
            if (overtaken && WriteFailure.isTaken(failure)) {
                pause = SHORTEST_PAUSE;
            } else {
                LockSupport.parkNanos(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            }
            giveUp(left.stream().filter(pending -> pending.waitedFor(patience)).toList(), tries, failure);
            left = unanswered(left);
        }
    }

    private RuntimeException attempt(List<PendingCommit> left, Tries tries) {
        try {
            turn.take(log::catchUp);
            List<PendingCommit> admitted = new ArrayList<>(left.size());
            List<Commit> commits = new ArrayList<>(left.size());
            LogEnd end = log.end();
            answerStored(left, tries);
            List<PendingCommit> overtaken = place(unanswered(left), end, admitted, commits);
            if (!commits.isEmpty()) {
                List<SealedCommit> sealed = SealedCommit.chain(commits, end.hash());
                long start = System.nanoTime();
                insert(sealed, end.position(), tries);
                turn.wrote(System.nanoTime() - start);
                log.advance(SealedCommit.commits(sealed));
            }
            for (int i = 0; i < commits.size(); i++) {
                admitted.get(i).complete(commits.get(i).end(), callers);
            }
            overtaken.forEach(pending -> pending.fail(pending.rejection(), callers));
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /**
     * Finds places for those whose condition holds. Returns those overtaken by others of the group: they are not rejected before
     * those are stored, or they would read the old state again and come back with it.
     */
    private List<PendingCommit> place(List<PendingCommit> left, LogEnd end, List<PendingCommit> admitted, List<Commit> commits) {
        List<PendingCommit> overtaken = new ArrayList<>();
        long head = end.position();
        LogTail ahead = new LogTail(end, Integer.MAX_VALUE, Long.MAX_VALUE);
        for (PendingCommit pending : left) {
            if (!pending.holdsBefore(head, log)) {
                pending.fail(pending.rejection(), callers);
            } else if (!pending.holdsAfter(ahead)) {
                overtaken.add(pending);
            } else {
                Commit commit = pending.at(ahead.head());
                ahead.advance(List.of(commit));
                admitted.add(pending);
                commits.add(commit);
            }
        }
        return overtaken;
    }

    /** Answers the commits that are in the log. Returns why the log could not be read, if so. */
    private RuntimeException settle(List<PendingCommit> left, Tries tries) {
        try {
            long head = log.catchUp();
            answerStored(left, tries);
            tries.searchedTo(head);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void answerStored(List<PendingCommit> left, Tries tries) {
        Map<String, Commit> found = log.since(tries.first);
        for (PendingCommit pending : left) {
            Commit commit = found.get(pending.id());
            if (commit != null && !pending.isAnswered()) {
                pending.complete(commit.end(), callers);
            }
        }
    }

    private static List<PendingCommit> unanswered(List<PendingCommit> commits) {
        return commits.stream().filter(pending -> !pending.isAnswered()).toList();
    }

    private void insert(List<SealedCommit> sealed, long position, Tries tries) {
        try {
            log.stored().insert(sealed);
        } catch (RuntimeException e) {
            if (WriteFailure.leavesOpen(e)) {
                tries.leftOpen(position);
            }
            throw e;
        }
    }

    /** One commit that the server refuses must not take the others with it. */
    private void separate(List<PendingCommit> left, Tries tries, RuntimeException failure) {
        if (left.size() == 1) {
            giveUp(left, tries, failure);
        } else {
            left.forEach(pending -> write(List.of(pending), tries));
        }
    }

    private void giveUp(List<PendingCommit> some, Tries tries, RuntimeException failure) {
        some.forEach(pending -> pending.fail(tries.isOpen()
                ? new OutcomeUnknownException("Whether the commit was written is unknown; it was tried for at most " + patience, failure)
                : new EventStoreException("The commit was not written; it was tried for at most " + patience, failure), callers));
    }
}
