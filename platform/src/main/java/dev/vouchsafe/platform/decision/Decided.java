package dev.vouchsafe.platform.decision;

import dev.vouchsafe.contracts.decision.DomainEvent;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/** An outcome that is known once the transaction is committed, since only then the facts have their positions. */
record Decided(Supplier<Outcome> afterCommit) {

    static Decided as(Outcome outcome) {
        return new Decided(() -> outcome);
    }

    static Decided by(List<DomainEvent> facts, EventStoreTransaction transaction) {
        return new Decided(() -> {
            // The marker of a committed append points behind its last event.
            long end = GlobalIndexConsistencyMarker.position(transaction.appendPosition());
            return new Outcome.Done(facts, end - 1, false);
        });
    }
}
