package dev.vouchsafe.eligibility.domain;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.id.PartnerId;

/** What is said of partners in more than one use case. */
public final class Partners {

    private Partners() {}

    /** A partner that is not registered, or that the caller may not know of: both are answered alike. */
    public static Violation notFound(PartnerId partnerId) {
        return Violation.of(Code.NOT_FOUND, "There is no partner " + partnerId + ".");
    }
}
