package dev.vouchsafe.payment.registration;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import java.time.Instant;
import java.util.List;

/** A partner's global administrator registers it for payment in a program, or changes its bank accounts. */
record RegisterForPayment(PartnerId partnerId, String program, List<Account> accounts, Instant at) {

    RegisterForPayment {
        accounts = List.copyOf(accounts);
    }
}
