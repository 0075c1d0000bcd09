package dev.vouchsafe.payment.registration;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import dev.vouchsafe.platform.http.Malformed;
import java.time.Instant;
import java.util.List;

/**
 * The body of a registration.
 *
 * @param program null means the standard one
 */
record RegistrationBody(List<Account> accounts, String program) {

    RegistrationBody {
        if (accounts.stream().map(Account::locationId).distinct().count() < accounts.size()) {
            throw new Malformed("accounts", "has a location more than once.");
        }
    }

    RegisterForPayment command(PartnerId partnerId, String standardProgram, Instant now) {
        return new RegisterForPayment(partnerId, program == null ? standardProgram : program, accounts, now);
    }
}
