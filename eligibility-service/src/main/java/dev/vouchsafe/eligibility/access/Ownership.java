package dev.vouchsafe.eligibility.access;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partners;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.Caller;

/** Whose partner it is. Another's is answered as if it did not exist. */
public final class Ownership {

    private Ownership() {}

    /** Rule {@code not-found}: only who acts for the partner changes anything of it. */
    public static void demandActingFor(PartnerId partnerId, Caller caller) {
        if (!caller.actsFor(partnerId)) {
            throw new Refusal(Partners.notFound(partnerId));
        }
    }

    /** Rule {@code not-found}: the partner itself, operators and auditors see it. */
    public static void demandSeeing(PartnerId partnerId, Caller caller) {
        if (!caller.hasAny(Role.OPERATOR, Role.AUDITOR)) {
            demandActingFor(partnerId, caller);
        }
    }
}
