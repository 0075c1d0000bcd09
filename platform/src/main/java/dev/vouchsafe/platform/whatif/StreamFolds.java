package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.log.Fold;
import java.util.List;
import org.axonframework.messaging.eventstreaming.Tag;

/** Which states a service makes of its streams. A log in memory keeps them at hand in place of the events. */
public interface StreamFolds {

    /** The folds over the events that have the tag. One over several tags is given for each of them. */
    List<Fold<?>> of(Tag tag);

    /** Whether the event may be in streams whose tags it doesn't have. */
    default boolean isInOthers(DomainEvent event) {
        return false;
    }
}
