package dev.vouchsafe.payment.registration;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.payment.domain.PaymentRegistered.Account;
import java.time.Instant;
import java.util.List;

/** A partner's global administrator registers it for payment in a program, or changes its bank accounts. */
record RegisterForPayment(PartnerId partnerId, String program, List<GivenAccount> accounts, Instant at) {

    /** A bank account of a location, as the partner names it. */
    record GivenAccount(LocationId locationId, String holder, IncomingPersonal<Iban> iban) {

        /** The same as it was recorded. */
        static GivenAccount again(Account recorded) {
            return new GivenAccount(recorded.locationId(), recorded.holder(), IncomingPersonal.again(recorded.iban()));
        }

        boolean sameAs(Account recorded) {
            return locationId.equals(recorded.locationId())
                    && holder.equals(recorded.holder())
                    && iban.sameAs(recorded.iban(), Iban::equals);
        }

        Account sealed() {
            return new Account(locationId, holder, iban.kept());
        }
    }

    RegisterForPayment {
        accounts = List.copyOf(accounts);
    }
}
