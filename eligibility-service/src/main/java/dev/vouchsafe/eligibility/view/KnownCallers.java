package dev.vouchsafe.eligibility.view;

import dev.vouchsafe.eligibility.stream.EligibilityStreams;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.support.CallerCountry;
import dev.vouchsafe.platform.log.LogReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A partner's country is that of its registration. Customers are not known here. */
@Component
record KnownCallers(LogReader log) implements CallerCountry {

    @Override
    public Optional<String> of(Caller caller) {
        return Optional.ofNullable(caller.partnerId())
                .filter(caller::actsFor)
                .flatMap(partnerId -> log.stateOf(EligibilityStreams.partner(partnerId))
                        .state()
                        .standing()
                        .country());
    }
}
