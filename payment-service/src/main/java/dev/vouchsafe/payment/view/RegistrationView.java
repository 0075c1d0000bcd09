package dev.vouchsafe.payment.view;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRegistered;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import java.util.List;

/** A partner's registration for payment in each program, as answers show it. */
public record RegistrationView(PartnerId partnerId, List<PaymentRegistered> registrations) {

    public static RegistrationView of(PartnerId partnerId, Payee payee) {
        return new RegistrationView(partnerId, List.copyOf(payee.registrations().values()));
    }

    /** For who needn't see the numbers of accounts. */
    public RegistrationView masked() {
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
