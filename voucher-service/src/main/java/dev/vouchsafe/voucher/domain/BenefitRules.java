package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.program.text.Finding.BENEFIT_NOT_ACTIVATED;
import static dev.vouchsafe.program.text.Finding.BENEFIT_UNKNOWN;

import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.program.text.Check;
import java.time.LocalDate;
import java.util.Optional;

/** The rule about the benefit that every message about an agreement's days asks. */
public final class BenefitRules {

    private BenefitRules() {}

    /** The agreement is known in the program and was activated on the day or before. */
    @Rule("benefit-not-activated")
    public static Check benefitNotActivated(AgreementId agreementId, Optional<Pool> pool, LocalDate on) {
        if (pool.isEmpty()) {
            return Check.of(BENEFIT_UNKNOWN).with("agreementId", agreementId);
        }
        var activatedOn = pool.get().activation().activatedOn();
        return Check.of(BENEFIT_NOT_ACTIVATED, !activatedOn.isAfter(on))
                .with("agreementId", agreementId)
                .with("activatedOn", activatedOn)
                .with("on", on);
    }
}
