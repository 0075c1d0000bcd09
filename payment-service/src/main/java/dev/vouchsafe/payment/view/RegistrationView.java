package dev.vouchsafe.payment.view;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A partner's registration for payment in each program, as answers show it. */
public record RegistrationView(PartnerId partnerId, List<InProgram> registrations) {

    record InProgram(PartnerId partnerId, String program, List<AccountView> accounts, Instant at) {

        static InProgram of(PaymentRegistered registered, Function<Personal<Iban>, Iban> opened, boolean withNumbers) {
            var accounts = registered.accounts().stream()
                    .map(account -> {
                        var number = opened.apply(account.iban());
                        return new AccountView(
                                account.locationId(), account.holder(), withNumbers ? number : number.masked());
                    })
                    .toList();
            return new InProgram(registered.partnerId(), registered.program(), accounts, registered.at());
        }
    }

    record AccountView(LocationId locationId, String holder, Iban iban) {}

    /**
     * @param opened the number of an account
     * @param withNumbers false for who needn't see the numbers of accounts: they are masked
     */
    public static RegistrationView of(
            PartnerId partnerId, Payee payee, Function<Personal<Iban>, Iban> opened, boolean withNumbers) {
        return new RegistrationView(
                partnerId,
                payee.registrations().values().stream()
                        .map(registered -> InProgram.of(registered, opened, withNumbers))
                        .toList());
    }
}
