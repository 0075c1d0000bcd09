package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.support.CallerCountry;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A partner's country is that of its first location, a customer's that of the first of its agreements that is known.
 */
@Component
record KnownCallers(LogReader log) implements CallerCountry {

    @Override
    public Optional<String> of(Caller caller) {
        var ofPartner =
                Optional.ofNullable(caller.partnerId()).filter(caller::actsFor).flatMap(this::ofPartner);
        return ofPartner.or(() -> caller.agreementIds().stream()
                .filter(caller::administers)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .flatMap(this::ofCustomer)
                .findFirst());
    }

    private Optional<String> ofPartner(PartnerId partnerId) {
        return log.stateOf(VoucherStreams.standing(partnerId)).state().country();
    }

    private Stream<String> ofCustomer(AgreementId agreementId) {
        return log.stateOf(VoucherStreams.agreement(agreementId)).state().pools().values().stream()
                .map(pool -> pool.activation().customer().country());
    }
}
