package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.PartnerId;
import java.time.Instant;
import java.util.List;

/** What happens to the addresses that a partner registers. */
public sealed interface ContactEvent extends DomainEvent {

    PartnerId partnerId();

    /**
     * The partner's contacts are these from now on.
     *
     * @param contacts one that stays has the id that it had
     */
    record ContactsRegistered(PartnerId partnerId, List<Contact> contacts, Instant at) implements ContactEvent {

        public ContactsRegistered {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * Who reads at the address wants to be told.
     *
     * @param contactId which contact
     */
    record ContactConfirmed(PartnerId partnerId, String contactId, Instant at) implements ContactEvent {}

    /**
     * Who reads at the address does not want to be told any more.
     *
     * @param contactId which contact
     */
    record ContactEnded(PartnerId partnerId, String contactId, Instant at) implements ContactEvent {}
}
