package dev.vouchsafe.eligibility.stream;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.deadletter.LetterEvent;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.imports.ImportEvent;
import dev.vouchsafe.platform.imports.ImportStreams;
import dev.vouchsafe.platform.log.EventTags;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/** Which streams each event belongs to: there is one, its partner's, dead letter's or import's. */
public final class EligibilityTags implements EventTags {

    static final String PARTNER = "partner";

    @Override
    public Set<Tag> of(DomainEvent event) {
        return switch (event) {
            case LetterEvent letter -> LetterStreams.tagsOf(letter);
            case ImportEvent step -> ImportStreams.tagsOf(step);
            default -> Set.of(Tag.of(PARTNER, ((PartnerEvent) event).partnerId().value()));
        };
    }
}
