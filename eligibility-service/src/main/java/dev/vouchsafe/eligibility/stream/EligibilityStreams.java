package dev.vouchsafe.eligibility.stream;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.log.Fold;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** The states that this service's decisions and answers look at, each as a fold over its stream. */
public final class EligibilityStreams {

    private EligibilityStreams() {}

    /** All events of the partner. */
    public static EventCriteria partnerEvents(PartnerId partnerId) {
        return EventCriteria.havingTags(Tag.of(EligibilityTags.PARTNER, partnerId.value()));
    }

    /** Everything of the partner. */
    public static Fold<Partner> partner(PartnerId partnerId) {
        return new Fold<>(
                        partnerEvents(partnerId), Partner.NONE, (partner, event) -> partner.with((PartnerEvent) event))
                .showing(partner -> partner);
    }

    /** The same for the resource that shows a partner's profiles alone. */
    public static Fold<Partner> profiles(PartnerId partnerId) {
        return partner(partnerId).showing(Partner::profiles);
    }
}
