package dev.vouchsafe.notification.contact;

import dev.vouchsafe.notification.domain.Contacts;
import dev.vouchsafe.notification.domain.Contacts.Bounce;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner's contacts as they are answered; those whose owner was erased are left out. */
record ContactsView(List<Entry> contacts) {

    /** A contact, with what its owner says and whether a mail to it was refused. */
    record Entry(
            String email,
            String language,
            List<String> notices,
            String digest,
            String state,
            @Nullable Bounce bounced) {}

    static ContactsView of(Contacts contacts, ContactAddresses addresses) {
        return new ContactsView(contacts.all().stream()
                .flatMap(held -> addresses.of(held.contact()).map(email -> entry(email, held)).stream())
                .toList());
    }

    private static Entry entry(String email, Contacts.Held held) {
        var contact = held.contact();
        return new Entry(
                email,
                contact.language(),
                contact.notices(),
                contact.digest(),
                held.state().id(),
                held.bounced());
    }
}
