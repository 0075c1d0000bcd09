package dev.vouchsafe.eventstore;

import dev.vouchsafe.eventstore.LogVerification.Wrong;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checkpoints that a walk along the log meets, in order. */
final class KnownCheckpoints {

    private final List<Checkpoint> ahead;
    private final boolean counted;
    private int met;
    private Checkpoint agreed;

    KnownCheckpoints(Checkpoint from, Collection<Checkpoint> known) {
        this.ahead = known.stream()
                .filter(checkpoint -> checkpoint.position() >= from.position())
                .sorted(Comparator.comparingLong(Checkpoint::position))
                .toList();
        this.counted = from.equals(Checkpoint.START);
        this.agreed = from;
    }

    /** What the checkpoints say against the log up to where the walk is now, or null. */
    @Nullable
    Wrong contradiction(ChainCheck chain) {
        while (met < ahead.size() && ahead.get(met).position() <= chain.position()) {
            Checkpoint next = ahead.get(met++);
            Checkpoint whole = chain.whole();
            if (next.position() != whole.position() || !next.hash().equals(whole.hash())) {
                return new Wrong(
                        agreed,
                        agreed.position(),
                        Flaw.REWRITTEN,
                        "the log differs from the checkpoint at " + next.position()
                                + ", and agrees with what is known of it up to " + agreed.position());
            }
            if (counted && next.count() != whole.count()) {
                return new Wrong(
                        agreed,
                        agreed.position(),
                        Flaw.REWRITTEN,
                        "the log has " + whole.count() + " commits up to " + next.position()
                                + ", where a checkpoint has " + next.count());
            }
            agreed = next;
        }
        return null;
    }

    /** What the checkpoints behind the end of the log say, or null when there are none. */
    @Nullable
    Wrong missed(Checkpoint end) {
        return met == ahead.size()
                ? null
                : new Wrong(
                        end,
                        end.position(),
                        Flaw.CUT,
                        "the log ends here, but there is a checkpoint of it at "
                                + ahead.getLast().position());
    }
}
