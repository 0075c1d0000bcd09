package dev.vouchsafe.voucher.contacts;

import dev.vouchsafe.voucher.contacts.ContactsBody.Admin;
import dev.vouchsafe.voucher.contacts.ContactsBody.ProjectManager;
import dev.vouchsafe.voucher.domain.CustomerContacts;
import dev.vouchsafe.voucher.person.CustomerPersons;
import org.jspecify.annotations.Nullable;

/**
 * The customer's people for a voucher, in the form in which they are changed.
 *
 * @param projectManager whom the partner works with; null once the person was erased
 * @param voucherAdmin whose address a partner has to know; null once the person was erased
 */
record ContactsView(
        @Nullable ProjectManager projectManager, @Nullable Admin voucherAdmin) {

    static ContactsView of(CustomerContacts contacts, CustomerPersons persons) {
        var people = persons.reading();
        return new ContactsView(
                people.managerOf(contacts)
                        .map(contact -> new ProjectManager(contact.name(), contact.email()))
                        .orElse(null),
                people.adminOf(contacts).map(Admin::new).orElse(null));
    }
}
