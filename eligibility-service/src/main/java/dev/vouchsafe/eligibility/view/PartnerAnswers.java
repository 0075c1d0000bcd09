package dev.vouchsafe.eligibility.view;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.domain.Partner;
import dev.vouchsafe.eligibility.stream.EligibilityStreams;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.ChangedState;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a change of a partner answers: the partner as the change left it, the same whenever the call is repeated. */
@Component
public record PartnerAnswers(LogReader log) {

    public Answer changed(int status, PartnerId partnerId, Outcome.Done done) {
        return Answer.of(status, resource(ChangedState.of(log, EligibilityStreams.partner(partnerId), done)));
    }

    /** The answer to a change of its profiles: it shows the partner, and its ETag is that of the profiles. */
    public Answer kept(PartnerId partnerId, Outcome.Done done, Function<Sourced<Partner>, Resource> profiles) {
        var partner = ChangedState.of(log, EligibilityStreams.profiles(partnerId), done);
        return Answer.of(200, PartnerView.of(partner.state()), profiles.apply(partner));
    }

    static Resource resource(Sourced<Partner> partner) {
        return Resource.of(PartnerView.of(partner.state()), partner);
    }
}
