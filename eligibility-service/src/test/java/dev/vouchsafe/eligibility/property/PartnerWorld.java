package dev.vouchsafe.eligibility.property;

import dev.vouchsafe.contracts.decision.Fact;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.platform.testing.World;
import java.util.Map;
import java.util.TreeMap;

/** Every partner. */
final class PartnerWorld extends World {

    private final Map<String, Partner> partners = new TreeMap<>();

    @Override
    public void apply(Fact fact) {
        var event = (PartnerEvent) fact;
        partners.put(event.partnerId(), partner(event.partnerId()).with(event));
    }

    Partner partner(String partnerId) {
        return partners.getOrDefault(partnerId, Partner.NONE);
    }

    @Override
    protected Object content() {
        return partners;
    }
}
