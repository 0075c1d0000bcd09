package dev.vouchsafe.eligibility.property;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.testing.World;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Every partner. */
final class PartnerWorld extends World {

    private final Map<PartnerId, Partner> partners = new TreeMap<>(Comparator.comparing(PartnerId::value));

    @Override
    public void apply(DomainEvent next) {
        var event = (PartnerEvent) next;
        partners.put(event.partnerId(), partner(event.partnerId()).with(event));
    }

    Partner partner(PartnerId partnerId) {
        return partners.getOrDefault(partnerId, Partner.NONE);
    }

    @Override
    protected Object content() {
        return partners;
    }
}
