package dev.vouchsafe.eventstore;

import dev.vouchsafe.eventstore.LogVerification.Whole;
import dev.vouchsafe.eventstore.LogVerification.Wrong;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Walks the documents of a log as they are stored, from a checkpoint to the end as of the beginning of the walk. */
final class LogVerifier {

    private static final int BATCH = 1_000; // each is a query of its own, so no cursor has to outlive a time-out

    private final CommitCollection stored;
    private final Checkpoint from;
    private final KnownCheckpoints known;

    LogVerifier(CommitCollection stored, Checkpoint from, Collection<Checkpoint> against) {
        this.stored = stored;
        this.from = from;
        this.known = new KnownCheckpoints(from, against);
    }

    LogVerification verify(Consumer<Checkpoint> progress) {
        byte[] before = from.position() == 0 ? null : stored.documentBefore(from.position());
        if (from.position() > 0 && !isEndOf(from, before)) {
            return new Wrong(Checkpoint.START, 0, Flaw.REWRITTEN,
                    "the log does not have the commit that the checkpoint at " + from.position() + " ends with");
        }
        ChainCheck chain = new ChainCheck(from, before != null && CommitSeal.isSealed(before));
        Wrong wrong = walk(chain, lastStart(), progress);
        if (wrong == null) {
            wrong = known.missed(chain.whole());
        }
        if (wrong == null && !stored.outermost().stream().allMatch(ChainCheck::isPlaced)) {
            wrong = new Wrong(chain.whole(), chain.position(), Flaw.INSERTED, "a document at something that is no position");
        }
        return wrong == null ? new Whole(chain.whole()) : wrong;
    }

    private static boolean isEndOf(Checkpoint from, byte[] document) {
        Commit commit = document == null ? null : ChainCheck.decode(document);
        return commit != null && commit.end() == from.position() && CommitSeal.isIntact(document)
                && CommitSeal.hash(document).hex().equals(from.hash());
    }

    private long lastStart() {
        byte[] last = stored.documentBefore(Long.MAX_VALUE);
        return last != null && ChainCheck.isPlaced(last) ? ChainCheck.start(last) : Long.MAX_VALUE;
    }

    private Wrong walk(ChainCheck chain, long last, Consumer<Checkpoint> progress) {
        List<byte[]> documents;
        do {
            documents = stored.documents(chain.position(), last, BATCH);
            for (byte[] document : documents) {
                Wrong wrong = chain.next(document);
                if (wrong == null) {
                    wrong = known.contradiction(chain);
                }
                if (wrong != null) {
                    return wrong;
                }
            }
            progress.accept(chain.whole());
        } while (documents.size() == BATCH);
        return null;
    }
}
