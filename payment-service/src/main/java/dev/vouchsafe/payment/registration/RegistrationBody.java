package dev.vouchsafe.payment.registration;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import dev.vouchsafe.payment.domain.PaymentText;
import dev.vouchsafe.platform.http.Malformed;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a registration.
 *
 * @param program null means the standard one
 */
record RegistrationBody(
        List<AccountBody> accounts, @Nullable String program) {

    /** A bank account as it is written. */
    record AccountBody(LocationId locationId, String holder, String iban) {}

    RegistrationBody {
        if (accounts.stream().map(AccountBody::locationId).distinct().count() < accounts.size()) {
            throw new Malformed("accounts", PaymentText.LOCATION_TWICE);
        }
    }

    /** @throws Malformed if an account's number is none */
    RegisterForPayment command(PartnerId partnerId, String standardProgram, Instant at) {
        var checked = IntStream.range(0, accounts.size())
                .mapToObj(n -> account(accounts.get(n), "accounts[" + n + "].iban"))
                .toList();
        return new RegisterForPayment(partnerId, program == null ? standardProgram : program, checked, at);
    }

    private static Account account(AccountBody body, String field) {
        var iban = Iban.of(body.iban()).orElseThrow(() -> new Malformed(field, PaymentText.IBAN));
        return new Account(body.locationId(), body.holder(), iban);
    }
}
