package dev.vouchsafe.payment.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.contracts.personal.Personal;
import java.time.Instant;
import java.util.List;

/** A partner is registered for payment in a program; the accounts as they are from now on, at most one per location. */
public record PaymentRegistered(PartnerId partnerId, String program, List<Account> accounts, Instant at)
        implements DomainEvent {

    /**
     * A bank account; it belongs to a location. Its number is sealed, but for what was recorded before there were keys.
     */
    public record Account(LocationId locationId, String holder, Personal<Iban> iban) {

        /** Whether nothing of it is different. */
        public boolean sameAs(Account other) {
            return locationId.equals(other.locationId)
                    && holder.equals(other.holder)
                    && Personal.same(iban, other.iban);
        }
    }

    public PaymentRegistered {
        accounts = List.copyOf(accounts);
    }
}
