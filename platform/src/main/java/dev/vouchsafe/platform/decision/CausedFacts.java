package dev.vouchsafe.platform.decision;

import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.StreamTags;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** The facts that a cause has led to, in their order: none before its effect, and for ever the same after. */
record CausedFacts(List<Fact> facts) {

    private static final CausedFacts NONE = new CausedFacts(List.of());

    CausedFacts {
        facts = List.copyOf(facts);
    }

    /** @param cause the cause's id */
    static Fold<CausedFacts> of(String cause) {
        return new Fold<>(EventCriteria.havingTags(StreamTags.ofCause(cause)), NONE, CausedFacts::with);
    }

    private CausedFacts with(Object fact) {
        var more = new ArrayList<>(facts);
        more.add((Fact) fact);
        return new CausedFacts(more);
    }
}
