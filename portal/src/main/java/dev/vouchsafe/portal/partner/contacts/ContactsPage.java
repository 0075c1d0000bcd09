package dev.vouchsafe.portal.partner.contacts;

import dev.vouchsafe.portal.component.Option;
import dev.vouchsafe.portal.page.Frame;
import dev.vouchsafe.portal.text.Language;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param kept as they are now
 * @param form as they are typed
 */
public record ContactsPage(List<Contact> kept, @Nullable String etag, ContactForm form) {

    /** What is known of an address: its state, a key; null of one that is new. */
    public @Nullable String state(String email) {
        return known(email).map(Contact::state).orElse(null);
    }

    /** When a mail to an address came back; null if none did. */
    public @Nullable Instant bouncedAt(String email) {
        return known(email).map(Contact::bounced).map(Contact.Bounced::at).orElse(null);
    }

    public String bouncedBecause(String email) {
        return known(email).map(Contact::bounced).map(Contact.Bounced::reason).orElse("");
    }

    private Optional<Contact> known(String email) {
        return kept.stream()
                .filter(contact -> contact.email().equalsIgnoreCase(email))
                .findFirst();
    }

    /** What can be chosen, and what a call chose that the page doesn't know. */
    public List<Option> kinds(Frame frame, ContactForm.Row row) {
        return new LinkedHashSet<>(Stream.concat(ContactForm.ALL_KINDS.stream(), row.notices().stream())
                        .toList())
                .stream()
                        .map(kind -> new Option(kind, frame.words().ofWord("contacts.kind", kind)))
                        .toList();
    }

    public List<Option> languages() {
        return Arrays.stream(Language.values())
                .map(language -> new Option(language.tag(), language.own()))
                .toList();
    }

    public List<Option> digests(Frame frame) {
        return List.of(
                new Option("none", frame.t("contacts.digest.none")),
                new Option("daily", frame.t("contacts.digest.daily")));
    }
}
