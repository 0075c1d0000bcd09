package dev.vouchsafe.eventstore;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** One append between its preparation and its end. Nothing is stored before the commit, so there is nothing to undo. */
final class CommitTransaction implements AppendTransaction<Long> {

    private final CommitWriter writer;
    private final PendingCommit pending;
    private final AtomicBoolean finished = new AtomicBoolean();

    CommitTransaction(CommitWriter writer, PendingCommit pending) {
        this.writer = writer;
        this.pending = pending;
    }

    @Override
    public CompletableFuture<Long> commit(@Nullable ProcessingContext context) {
        return finished.getAndSet(true)
                ? CompletableFuture.failedFuture(new IllegalStateException("Already committed or rolled back"))
                : writer.submit(pending);
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(Long end, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(end));
    }
}
