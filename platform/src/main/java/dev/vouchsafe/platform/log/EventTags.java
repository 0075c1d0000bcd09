package dev.vouchsafe.platform.log;

import dev.vouchsafe.contracts.decision.DomainEvent;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/** Which tags a service's events carry: the streams that each belongs to. One bean per service. */
@FunctionalInterface
public interface EventTags {

    Set<Tag> of(DomainEvent event);
}
