package dev.vouchsafe.eligibility.stream;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.deadletter.LetterEvent;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.log.EventTags;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/** Which streams each event belongs to: there is one, its partner's or its dead letter's. */
public final class EligibilityTags implements EventTags {

    static final String PARTNER = "partner";

    @Override
    public Set<Tag> of(DomainEvent event) {
        return event instanceof LetterEvent letter
                ? LetterStreams.tagsOf(letter)
                : Set.of(Tag.of(PARTNER, ((PartnerEvent) event).partnerId().value()));
    }
}
