package dev.vouchsafe.eligibility.partner;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.domain.Partners;
import dev.vouchsafe.eligibility.stream.PartnerLog;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.ChangedState;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The partner's resource, folded from the log: what is read of it and what a change of it answers with. Blocks. */
@Component
public class PartnerResource {

    private final LogReader log;

    PartnerResource(LogReader log) {
        this.log = log;
    }

    /**
     * The partner now, or as it stood at an instant.
     *
     * @throws Refusal {@code not-found} if the partner is not registered, or was not then
     */
    public Sourced<Partner> partner(PartnerId partnerId, AsOf asOf) {
        return known(partnerId, asOf.state(log, PartnerLog.partner(partnerId)));
    }

    /** The same in the version of its profiles, which is that of the resource that shows them alone. */
    public Sourced<Partner> profiles(PartnerId partnerId) {
        return known(partnerId, log.stateOf(PartnerLog.profiles(partnerId)));
    }

    private static Sourced<Partner> known(PartnerId partnerId, Sourced<Partner> partner) {
        if (!partner.state().standing().known()) {
            throw new Refusal(Partners.notFound(partnerId));
        }
        return partner;
    }

    Resource shown(PartnerId partnerId, AsOf asOf) {
        var partner = partner(partnerId, asOf);
        return Resource.of(PartnerView.of(partner.state()), partner);
    }

    /** The answer to a change: the partner as the change left it, the same for a repeated call. */
    public Answer changed(HttpStatus status, PartnerId partnerId, Outcome.Done done) {
        var partner = ChangedState.of(log, PartnerLog.partner(partnerId), done);
        return Answer.of(status.value(), Resource.of(PartnerView.of(partner.state()), partner));
    }

    /** The answer to a change of its profiles: it shows the partner, and its ETag is that of the profiles. */
    public Answer kept(PartnerId partnerId, Outcome.Done done, Function<Sourced<Partner>, Resource> profiles) {
        var partner = ChangedState.of(log, PartnerLog.profiles(partnerId), done);
        return Answer.of(HttpStatus.OK.value(), PartnerView.of(partner.state()), profiles.apply(partner));
    }
}
