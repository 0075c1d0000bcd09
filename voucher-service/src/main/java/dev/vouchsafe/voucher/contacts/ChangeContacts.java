package dev.vouchsafe.voucher.contacts;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import dev.vouchsafe.voucher.domain.Contact;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.domain.VoucherEvent.ContactsChanged;
import java.time.Instant;
import java.util.Set;

/**
 * The customer says who its people for a voucher are from now on.
 *
 * @param agreementIds the agreements that the caller administers
 * @param adminEmail the voucher administrator's, which a partner has to know from now on
 */
record ChangeContacts(
        VoucherId voucherId,
        Set<AgreementId> agreementIds,
        IncomingPersonal<Contact> projectManager,
        IncomingPersonal<String> adminEmail,
        Instant at) {

    /** As it was recorded. It was right to be called by who administers the agreement. */
    static ChangeContacts again(ContactsChanged event) {
        return new ChangeContacts(
                event.voucherId(),
                Set.of(event.agreementId()),
                IncomingPersonal.again(event.contacts().projectManager()),
                IncomingPersonal.again(event.contacts().adminEmail()),
                event.at());
    }

    /** Whether it names just these people. */
    boolean names(CustomerContacts contacts) {
        return projectManager.sameAs(contacts.projectManager(), Contact::sameAs)
                && adminEmail.sameAs(contacts.adminEmail(), EmailAddress::same);
    }
}
