package dev.vouchsafe.eligibility.domain;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.PartnerId;

/** The rules about what there is, answered alone, each named after its code. */
public final class PartnerStateRules {

    private PartnerStateRules() {}

    /** A partner that is not registered, or that the caller may not know of: both are answered alike. */
    @Rule("not-found")
    public static Violation notFound(PartnerId partnerId) {
        return Violation.of(Code.NOT_FOUND, EligibilityText.NO_SUCH_PARTNER.with("partnerId", partnerId));
    }
}
