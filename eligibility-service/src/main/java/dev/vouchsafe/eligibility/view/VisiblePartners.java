package dev.vouchsafe.eligibility.view;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.PartnerStateRules;
import dev.vouchsafe.eligibility.stream.EligibilityStreams;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import org.springframework.stereotype.Component;

/** Finds partners for callers. Who may not know of one is told that there is none. Blocks. */
@Component
public record VisiblePartners(LogReader log) {

    /**
     * The partner now, or as it stood at an instant: for itself and for who sees all.
     *
     * @throws Refusal {@code not-found}, also if the partner is not registered, or was not then
     */
    public Sourced<Partner> find(Caller caller, PartnerId partnerId, AsOf asOf) {
        if (!caller.seesAll()) {
            demandActingFor(partnerId, caller);
        }
        return registered(partnerId, asOf.state(log, EligibilityStreams.partner(partnerId)));
    }

    /**
     * The partner for everyone, in the version of its profiles, which are the resource that everyone sees.
     *
     * @throws Refusal {@code not-found} if the partner is not registered
     */
    public Sourced<Partner> withProfiles(PartnerId partnerId) {
        return registered(partnerId, log.stateOf(EligibilityStreams.profiles(partnerId)));
    }

    /**
     * Only who acts for the partner changes anything of it.
     *
     * @throws Refusal {@code not-found}
     */
    public static void demandActingFor(PartnerId partnerId, Caller caller) {
        if (!caller.actsFor(partnerId)) {
            throw new Refusal(PartnerStateRules.notFound(partnerId));
        }
    }

    private static Sourced<Partner> registered(PartnerId partnerId, Sourced<Partner> partner) {
        if (!partner.state().standing().known()) {
            throw new Refusal(PartnerStateRules.notFound(partnerId));
        }
        return partner;
    }
}
