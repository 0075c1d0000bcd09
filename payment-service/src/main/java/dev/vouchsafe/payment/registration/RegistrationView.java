package dev.vouchsafe.payment.registration;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import java.util.List;

/** A partner's registration for payment in each program, as answers show it. */
record RegistrationView(PartnerId partnerId, List<PaymentRegistered> registrations) {

    static RegistrationView of(PartnerId partnerId, Payee payee) {
        return new RegistrationView(partnerId, List.copyOf(payee.registrations().values()));
    }

    /** For who needn't see the numbers of accounts. */
    RegistrationView masked() {
        return new RegistrationView(
                partnerId,
                registrations.stream()
                        .map(one -> new PaymentRegistered(
                                one.partnerId(),
                                one.program(),
                                one.accounts().stream()
                                        .map(account -> new Account(
                                                account.locationId(),
                                                account.holder(),
                                                account.iban().masked()))
                                        .toList(),
                                one.at()))
                        .toList());
    }
}
