package dev.vouchsafe.eventstore;

import dev.vouchsafe.eventstore.LogVerification.Whole;
import dev.vouchsafe.eventstore.LogVerification.Wrong;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks the documents of a log as they are stored, from a checkpoint to the end as of the beginning of the walk. */
final class LogVerifier {

    static final int BATCH = 1_000; // each is a query of its own, so no cursor has to outlive a time-out

    private final CommitCollection stored;
    private final Checkpoint from;
    private final KnownCheckpoints known;
    private final int batch;

    /** @param batch how many documents are read at once */
    LogVerifier(CommitCollection stored, Checkpoint from, Collection<Checkpoint> against, int batch) {
        this.stored = stored;
        this.from = from;
        this.known = new KnownCheckpoints(from, against);
        this.batch = batch;
    }

    LogVerification verify(Consumer<Checkpoint> progress) {
        byte @Nullable [] before =
                from.position() == 0 ? null : stored.lastBefore(from.position(), batch, this::isEndOfStart);
        if (from.position() > 0 && before == null) {
            return new Wrong(
                    Checkpoint.START,
                    0,
                    Flaw.REWRITTEN,
                    "the log does not have the commit that the checkpoint at " + from.position() + " ends with");
        }
        ChainCheck chain = new ChainCheck(from, before != null && CommitSeal.isSealed(before));
        Wrong wrong = known.contradiction(chain);
        if (wrong == null) {
            wrong = walk(
                    chain,
                    before == null ? CommitCollection.BEFORE_ALL : ChainCheck.start(before),
                    lastStart(),
                    progress);
        }
        if (wrong == null) {
            wrong = known.missed(chain.whole());
        }
        if (wrong == null && !stored.outermost().stream().allMatch(ChainCheck::isPlaced)) {
            wrong = new Wrong(
                    chain.whole(), chain.position(), Flaw.INSERTED, "a document at something that is no position");
        }
        return wrong == null ? new Whole(chain.whole()) : wrong;
    }

    private boolean isEndOfStart(byte[] document) {
        Commit commit = ChainCheck.isPlaced(document) ? ChainCheck.decode(document) : null;
        return commit != null
                && commit.end() == from.position()
                && CommitSeal.isIntact(document)
                && CommitSeal.hash(document).hex().equals(from.hash());
    }

    private long lastStart() {
        byte @Nullable [] last = stored.documentBefore(Long.MAX_VALUE);
        return last != null && ChainCheck.isPlaced(last) ? ChainCheck.start(last) : Long.MAX_VALUE;
    }

    /**
     * @param start of the last commit that is known to be right: what is behind that and inside the commit must show
     */
    private @Nullable Wrong walk(ChainCheck chain, long start, long last, Consumer<Checkpoint> progress) {
        long after = start;
        List<byte[]> documents = behind(after, last);
        while (!documents.isEmpty()) {
            for (byte[] document : documents) {
                Wrong wrong = chain.next(document);
                if (wrong == null) {
                    wrong = known.contradiction(chain);
                }
                if (wrong != null) {
                    return wrong;
                }
                after = ChainCheck.start(document);
            }
            progress.accept(chain.whole());
            documents = after < last ? behind(after, last) : List.of();
        }
        return last == Long.MAX_VALUE || after >= last
                ? null
                : new Wrong(
                        chain.whole(),
                        chain.position(),
                        Flaw.CUT,
                        "the log ends here, but when the verification began there was a commit at " + last);
    }

    /**
     * What was there when the verification began and isn't there now is asked for again: it may be a primary that lags.
     */
    private List<byte[]> behind(long after, long last) {
        List<byte[]> documents = stored.documents(after, last, batch);
        Lag lag = new Lag(stored.patience());
        while (documents.isEmpty() && after < last && last != Long.MAX_VALUE && lag.mayPass()) {
            documents = stored.documents(after, last, batch);
        }
        return documents;
    }
}
