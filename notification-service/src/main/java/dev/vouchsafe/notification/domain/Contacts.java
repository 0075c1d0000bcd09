package dev.vouchsafe.notification.domain;

import dev.vouchsafe.notification.domain.ContactEvent.ContactConfirmed;
import dev.vouchsafe.notification.domain.ContactEvent.ContactEnded;
import dev.vouchsafe.notification.domain.ContactEvent.ContactsRegistered;
import dev.vouchsafe.notification.domain.MailEvent.MailRefused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A partner's contacts, and what their owners say.
 *
 * @param gone those that are not registered any more, whose owners want no more: they are remembered
 */
public record Contacts(List<Held> all, List<Held> gone) {

    /** None. */
    public static final Contacts NONE = new Contacts(List.of(), List.of());

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
        gone = List.copyOf(gone);
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
            case ContactsRegistered registered -> contacts.registered(registered.contacts());
            case ContactConfirmed confirmed -> contacts.in(confirmed.contactId(), State.CONFIRMED);
            case ContactEnded ended -> contacts.in(ended.contactId(), State.ENDED);
            case MailRefused refused -> contacts.bounced(refused);
            default -> contacts;
        };
    }

    /** Those that are registered, and those whose owners want no more. */
    public Stream<Held> known() {
        return Stream.concat(all.stream(), gone.stream());
    }

    private Contacts registered(List<Contact> contacts) {
        var byId = new LinkedHashMap<String, Held>();
        known().forEach(held -> byId.put(held.contact().contactId(), held));
        var next = new ArrayList<Held>();
        for (var contact : contacts) {
            var held = byId.remove(contact.contactId());
            next.add(
                    held == null
                            ? new Held(contact, State.UNCONFIRMED, null)
                            : new Held(contact, held.state(), held.bounced()));
        }
        return new Contacts(
                next,
                byId.values().stream()
                        .filter(held -> held.state() == State.ENDED)
                        .toList());
    }

    private Contacts in(String contactId, State state) {
        return changed(contactId, held -> held.in(state));
    }

    private Contacts bounced(MailRefused refused) {
        var bounce = new Bounce(refused.at(), refused.reason());
        return changed(refused.mail().contactId(), held -> new Held(held.contact(), held.state(), bounce));
    }

    private Contacts changed(@Nullable String contactId, UnaryOperator<Held> change) {
        return new Contacts(
                all.stream()
                        .map(held -> held.contact().contactId().equals(contactId) ? change.apply(held) : held)
                        .toList(),
                gone);
    }
}
