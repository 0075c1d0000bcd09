package dev.vouchsafe.eventstore;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/**
 * A commit that waits for its place in the log, with the condition under which it may have one. A consistency marker is
 * the head of the log that the state was sourced up to: events at that position or later can contradict the decision.
 */
final class PendingCommit {

    private final AppendCondition condition;
    private final Commit unplaced;
    private final CompletableFuture<Long> written = new CompletableFuture<>();
    private long checkedTo;
    private long queuedAt;
    private boolean answered;

    PendingCommit(AppendCondition condition, List<StoredEvent> events) {
        this.condition = condition;
        this.unplaced = new Commit(UUID.randomUUID().toString(), List.copyOf(events));
        this.checkedTo = condition.consistencyMarker() == ConsistencyMarker.INFINITY
                ? Long.MAX_VALUE
                : Math.max(0, GlobalIndexConsistencyMarker.position(condition.consistencyMarker()));
    }

    /** Completes with the position behind the commit once it is durable, or with why it is not in the log. */
    CompletableFuture<Long> written() {
        return written;
    }

    String id() {
        return unplaced.id();
    }

    long weight() {
        return unplaced.weight();
    }

    void queued() {
        queuedAt = System.nanoTime();
    }

    boolean waitedFor(Duration patience) {
        return System.nanoTime() - queuedAt > patience.toNanos();
    }

    /**
     * Whether no event of the log before that head is against the condition. What was checked once is not checked
     * again, and what has arrived behind that head does not count: it may be this very commit.
     */
    boolean holdsBefore(long head, Log log) {
        if (checkedTo < head && log.firstMatch(condition.criteria(), checkedTo).orElse(head) < head) {
            return false;
        }
        checkedTo = Math.max(checkedTo, head);
        return true;
    }

    /** Whether no event of the commits that go ahead of this one in the same write is against the condition. */
    boolean holdsAfter(LogTail ahead) {
        return checkedTo == Long.MAX_VALUE
                || requireNonNull(ahead.firstMatch(condition.criteria(), checkedTo))
                        .isEmpty();
    }

    Commit at(long position) {
        return unplaced.at(position);
    }

    AppendEventsTransactionRejectedException rejection() {
        return AppendEventsTransactionRejectedException.conflictingEventsDetected(condition.consistencyMarker());
    }

    /** Callers go on with their own work after a commit, so never on the thread that writes the next one. */
    void complete(long end, Executor callers) {
        answered = true;
        callers.execute(() -> written.complete(end));
    }

    boolean isAnswered() {
        return answered;
    }

    void fail(Throwable reason, Executor callers) {
        answered = true;
        callers.execute(() -> written.completeExceptionally(reason));
    }
}
