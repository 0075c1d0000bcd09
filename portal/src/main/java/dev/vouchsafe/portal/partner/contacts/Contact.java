package dev.vouchsafe.portal.partner.contacts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets mails, as the API says it.
 *
 * @param notices which: kinds, and beginnings such as {@code voucher-*}
 * @param digest {@code none} for each at once, {@code daily} for one mail a day
 * @param state {@code unconfirmed}, {@code confirmed} or {@code ended}
 * @param bounced the last mail that came back; null if none did
 */
record Contact(
        String email,
        String language,
        List<String> notices,
        String digest,
        @Nullable String state,
        @Nullable Bounced bounced) {

    /** Why a mail came back. */
    record Bounced(Instant at, String reason) {}

    /** All of a partner. */
    record All(List<Contact> contacts) {}
}
