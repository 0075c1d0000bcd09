package dev.vouchsafe.platform.decision.axon;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.Outcome;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/** An outcome that is known once the transaction is committed, since only then the events have their positions. */
record Decided(Supplier<Outcome> afterCommit) {

    static Decided as(Outcome outcome) {
        return new Decided(() -> outcome);
    }

    static Decided by(List<DomainEvent> events, EventStoreTransaction transaction) {
        return new Decided(() -> {
            // The marker of a committed append points behind its last event.
            long end = GlobalIndexConsistencyMarker.position(transaction.appendPosition());
            return new Outcome.Done(events, end - 1, false);
        });
    }
}
