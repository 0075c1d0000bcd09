package dev.vouchsafe.payment.view;

import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.support.CallerCountry;
import dev.vouchsafe.platform.log.LogReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Of a partner only its locations are known here: its country is that of the first. Customers are not known. */
@Component
record KnownCallers(LogReader log) implements CallerCountry {

    @Override
    public Optional<String> of(Caller caller) {
        return Optional.ofNullable(caller.partnerId())
                .filter(caller::actsFor)
                .flatMap(partnerId ->
                        log.stateOf(PaymentStreams.country(partnerId)).state());
    }
}
