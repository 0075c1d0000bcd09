package dev.vouchsafe.notification.domain;

import dev.vouchsafe.notification.domain.ContactEvent.ContactConfirmed;
import dev.vouchsafe.notification.domain.ContactEvent.ContactEnded;
import dev.vouchsafe.notification.domain.ContactEvent.ContactsRegistered;
import dev.vouchsafe.notification.domain.MailEvent.MailRefused;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partner's contacts, and what their owners say. */
public record Contacts(List<Held> all) {

    /** None. */
    public static final Contacts NONE = new Contacts(List.of());

    /** What the owner of an address says. */
    public enum State {
        /** Nothing yet: it gets nothing but the question. */
        UNCONFIRMED,
        CONFIRMED,
        /** It is not told any more, however often it is registered. */
        ENDED;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param bounced the last mail that was refused for good; null for none */
    public record Held(
            Contact contact, State state, @Nullable Bounce bounced) {

        private Held in(State next) {
            return new Held(contact, next, bounced);
        }
    }

    /** @param reason the server's codes, without what it said beside them */
    public record Bounce(Instant at, String reason) {}

    public Contacts {
        all = List.copyOf(all);
    }

    /** The contact with the id; empty if it is not registered any more. */
    public Optional<Held> find(String contactId) {
        return all.stream()
                .filter(held -> held.contact().contactId().equals(contactId))
                .findFirst();
    }

    /** The contacts after the event. */
    public static Contacts evolve(Contacts contacts, Object event) {
        return switch (event) {
            case ContactsRegistered registered ->
                new Contacts(registered.contacts().stream()
                        .map(contact -> contacts.find(contact.contactId())
                                .map(held -> new Held(contact, held.state(), held.bounced()))
                                .orElse(new Held(contact, State.UNCONFIRMED, null)))
                        .toList());
            case ContactConfirmed confirmed -> contacts.in(confirmed.contactId(), State.CONFIRMED);
            case ContactEnded ended -> contacts.in(ended.contactId(), State.ENDED);
            case MailRefused refused -> contacts.bounced(refused);
            default -> contacts;
        };
    }

    private Contacts in(String contactId, State state) {
        return new Contacts(all.stream()
                .map(held -> held.contact().contactId().equals(contactId) ? held.in(state) : held)
                .toList());
    }

    private Contacts bounced(MailRefused refused) {
        return new Contacts(all.stream()
                .map(held -> held.contact().contactId().equals(refused.mail().contactId())
                        ? new Held(held.contact(), held.state(), new Bounce(refused.at(), refused.reason()))
                        : held)
                .toList());
    }
}
