package dev.vouchsafe.notification.contact;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.notification.domain.Contact;
import dev.vouchsafe.notification.domain.NotificationText;
import dev.vouchsafe.platform.http.Malformed;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a partner's notices are mailed to. */
record ContactsBody(List<Entry> contacts) {

    ContactsBody {
        contacts = List.copyOf(contacts);
        var known = new HashSet<String>();
        for (int i = 0; i < contacts.size(); i++) {
            var email = contacts.get(i).email();
            if (!EmailAddress.isOne(email)) {
                throw new Malformed("contacts[" + i + "].email", NotificationText.NO_ADDRESS);
            }
            if (!contacts.get(i).notices().stream().allMatch(Contact::meansAny)) {
                throw new Malformed("contacts[" + i + "].notices", NotificationText.NO_NOTICES);
            }
            if (!known.add(EmailAddress.normalised(email))) {
                throw new Malformed("contacts", NotificationText.ADDRESS_TWICE);
            }
        }
    }

    /**
     * An address.
     *
     * @param digest null means {@code none}
     */
    record Entry(
            String email,
            String language,
            List<String> notices,
            @Nullable String digest) {

        Entry {
            notices = List.copyOf(notices);
        }
    }

    RegisterContacts command(PartnerId partnerId, ContactAddresses addresses, Instant at) {
        return new RegisterContacts(
                partnerId,
                contacts.stream()
                        .map(entry -> new RegisterContacts.Entry(
                                addresses.sealed(entry.email()),
                                entry.language(),
                                entry.notices(),
                                entry.digest() == null ? "none" : entry.digest()))
                        .toList(),
                at);
    }
}
