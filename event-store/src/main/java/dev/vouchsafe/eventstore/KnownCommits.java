package dev.vouchsafe.eventstore;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Commits in order, all there are at least up to where the log is known to end. The question for them includes the last
 * known commit, whether or not it matches; an answer without it is older than what is known, and the rest is asked for
 * again.
 */
final class KnownCommits implements Iterator<Commit>, AutoCloseable {

    private final LongFunction<MongoCursor<Commit>> question;
    private final LogEnd known;
    private final Lag lag;
    private long next;
    private boolean complete;
    private MongoCursor<Commit> answer;
    private @Nullable Commit upcoming;

    /**
     * @param question asks for the commits from a position on, and the last known one
     * @param from where the first commit can start
     */
    KnownCommits(LongFunction<MongoCursor<Commit>> question, long from, LogEnd known, Duration patience) {
        this.question = question;
        this.known = known;
        this.lag = new Lag(patience);
        this.next = from;
        this.complete = known.last() < 0;
        this.answer = question.apply(from);
    }

    @Override
    public boolean hasNext() {
        while (upcoming == null) {
            if (answer.hasNext()) {
                take(answer.next());
            } else if (complete) {
                return false;
            } else {
                answer.close();
                lag.outwait(known.last());
                answer = question.apply(next);
            }
        }
        return true;
    }

    private void take(Commit commit) {
        complete |= commit.position() >= known.last();
        if (commit.end() > next) { // else it is there for its being there alone
            upcoming = commit;
            next = commit.end();
        }
    }

    @Override
    public Commit next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Commit commit = requireNonNull(upcoming);
        upcoming = null;
        return commit;
    }

    @Override
    public void close() {
        answer.close();
    }
}
