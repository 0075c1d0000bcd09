package dev.vouchsafe.eligibility.partner;

import dev.vouchsafe.eligibility.domain.Partners;
import dev.vouchsafe.eligibility.log.PartnerLog;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.Sourced;
import dev.vouchsafe.platform.http.Changes.Answer;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.program.standing.Standing;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The partner's resource, folded from the log: what is read of it and what a change of it answers with. Blocks. */
@Component
public class PartnerResource {

    private final EventLog log;

    PartnerResource(EventLog log) {
        this.log = log;
    }

    /**
     * The partner's standing now, or as it stood at an instant.
     *
     * @param asOf null for now
     * @throws Refusal {@code not-found} if the partner is not registered, or was not then
     */
    public Sourced<Standing> standing(String partnerId, Instant asOf) {
        var fold = PartnerLog.standingOf(partnerId);
        var standing = asOf == null ? log.stateOf(fold) : log.stateAsOf(fold, asOf);
        if (!standing.state().known()) {
            throw new Refusal(Partners.notFound(partnerId));
        }
        return standing;
    }

    Resource shown(String partnerId, Instant asOf) {
        var standing = standing(partnerId, asOf);
        return Resource.of(PartnerView.of(standing.state()), standing);
    }

    /** The answer to a change that made something: the partner as the change left it, the same for a repeated call. */
    public Answer created(String partnerId, Outcome.Done done) {
        var standing = log.stateUpTo(PartnerLog.standingOf(partnerId), done.position());
        return Answer.of(HttpStatus.CREATED.value(), PartnerView.of(standing.state()), done);
    }
}
