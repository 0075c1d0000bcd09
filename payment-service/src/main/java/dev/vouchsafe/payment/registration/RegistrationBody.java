package dev.vouchsafe.payment.registration;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.payment.domain.PaymentText;
import dev.vouchsafe.payment.registration.RegisterForPayment.GivenAccount;
import dev.vouchsafe.platform.http.Malformed;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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

    /**
     * The numbers of the accounts, in their normal form.
     *
     * @throws Malformed if one is none
     */
    List<Iban> numbers() {
        return IntStream.range(0, accounts.size())
                .mapToObj(n -> Iban.of(accounts.get(n).iban())
                        .orElseThrow(() -> new Malformed("accounts[" + n + "].iban", PaymentText.IBAN)))
                .toList();
    }

    String program(String standard) {
        return program == null ? standard : program;
    }

    /** @param seal what is to be kept of a number */
    RegisterForPayment command(
            PartnerId partnerId, String standard, Function<Iban, IncomingPersonal<Iban>> seal, Instant at) {
        var numbers = numbers();
        var given = IntStream.range(0, accounts.size())
                .mapToObj(n -> new GivenAccount(
                        accounts.get(n).locationId(), accounts.get(n).holder(), seal.apply(numbers.get(n))))
                .toList();
        return new RegisterForPayment(partnerId, program(standard), given, at);
    }
}
