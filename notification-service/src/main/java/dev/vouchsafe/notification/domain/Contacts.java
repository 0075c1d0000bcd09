package dev.vouchsafe.notification.domain;

import dev.vouchsafe.notification.domain.ContactEvent.ContactConfirmed;
import dev.vouchsafe.notification.domain.ContactEvent.ContactEnded;
import dev.vouchsafe.notification.domain.ContactEvent.ContactsRegistered;
import dev.vouchsafe.notification.domain.MailEvent.MailRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A partner's contacts, and what their owners say.
 *
 * @param removed those that were registered before and aren't any more: what their owners said holds when they are
 *     registered again
 */
public record Contacts(List<Held> all, List<Held> removed) {

    /** None. */
    public static final Contacts NONE = new Contacts(List.of(), List.of());

    /** After that long an address that gave no answer may be asked again. */
    private static final Duration SILENCE = Duration.ofDays(1);

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

    /**
     * @param bounced the last mail that was refused for good; null for none
     * @param askedAt when its owner was asked the last time
     */
    public record Held(
            Contact contact, State state, @Nullable Bounce bounced, Instant askedAt) {

        private Held in(State next) {
            return new Held(contact, next, bounced, askedAt);
        }

        /**
         * It is registered again, maybe with other notices. Who gave no answer is asked again, not sooner than in a
         * day.
         */
        private Held again(Contact now, Instant at) {
            boolean asked = state == State.UNCONFIRMED && !at.isBefore(askedAt.plus(SILENCE));
            return new Held(now, state, bounced, asked ? at : askedAt);
        }
    }

    /** @param reason the server's codes, without what it said beside them */
    public record Bounce(Instant at, String reason) {}

    public Contacts {
        all = List.copyOf(all);
        removed = List.copyOf(removed);
    }

    /** All that were ever registered. */
    public Stream<Held> ever() {
        return Stream.concat(all.stream(), removed.stream());
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
            case ContactsRegistered registered -> contacts.registered(registered);
            case ContactConfirmed confirmed -> contacts.in(confirmed.contactId(), State.CONFIRMED);
            case ContactEnded ended -> contacts.in(ended.contactId(), State.ENDED);
            case MailRefused refused -> contacts.bounced(refused);
            default -> contacts;
        };
    }

    private Contacts registered(ContactsRegistered registered) {
        var now = registered.contacts().stream()
                .map(contact -> held(contact, registered.at()))
                .toList();
        var ids = now.stream().map(held -> held.contact().contactId()).collect(Collectors.toSet());
        return new Contacts(
                now,
                ever().filter(held -> !ids.contains(held.contact().contactId())).toList());
    }

    private Held held(Contact contact, Instant at) {
        var stays = find(contact.contactId());
        if (stays.isPresent()) {
            var held = stays.get();
            return new Held(contact, held.state(), held.bounced(), held.askedAt());
        }
        return removed.stream()
                .filter(held -> held.contact().contactId().equals(contact.contactId()))
                .findFirst()
                .map(held -> held.again(contact, at))
                .orElse(new Held(contact, State.UNCONFIRMED, null, at));
    }

    private Contacts in(String contactId, State state) {
        return each(held -> held.contact().contactId().equals(contactId) ? held.in(state) : held);
    }

    private Contacts bounced(MailRefused refused) {
        return each(held -> held.contact().contactId().equals(refused.mail().contactId())
                ? new Held(held.contact(), held.state(), new Bounce(refused.at(), refused.reason()), held.askedAt())
                : held);
    }

    private Contacts each(UnaryOperator<Held> change) {
        return new Contacts(
                all.stream().map(change).toList(), removed.stream().map(change).toList());
    }
}
