package dev.vouchsafe.notification.contact;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.personal.IncomingPersonal;
import java.time.Instant;
import java.util.List;

/** A partner says where its notices are mailed to. */
record RegisterContacts(PartnerId partnerId, List<Entry> entries, Instant at) {

    RegisterContacts {
        entries = List.copyOf(entries);
    }

    /** An address with what goes there. */
    record Entry(IncomingPersonal<String> email, String language, List<String> notices, String digest) {}
}
