package dev.vouchsafe.notification.stream;

import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.notification.domain.ContactEvent;
import dev.vouchsafe.notification.domain.Contacts;
import dev.vouchsafe.notification.domain.Notice;
import dev.vouchsafe.notification.domain.ToldPerson;
import dev.vouchsafe.platform.log.Fold;
import java.util.Optional;
import org.axonframework.messaging.eventstreaming.Tag;

/** The states that this service's decisions and answers look at, each as a fold over its stream. */
public final class NotificationStreams {

    private NotificationStreams() {}

    /** A notice; empty if there is none. */
    public static Fold<Optional<Notice>> notice(String noticeId) {
        return new Fold<>(havingTags(Tag.of(NotificationTags.NOTICE, noticeId)), Optional.empty(), Notice::evolve);
    }

    /** A partner's contacts. */
    public static Fold<Contacts> contacts(PartnerId partnerId) {
        return new Fold<>(
                havingTags(Tag.of(NotificationTags.CONTACTS, partnerId.value())), Contacts.NONE, Contacts::evolve);
    }

    /** The partner that registered a contact; empty if none did. */
    public static Fold<Optional<PartnerId>> ownerOf(String contactId) {
        return new Fold<>(
                havingTags(Tag.of(NotificationTags.CONTACT, contactId)),
                Optional.empty(),
                (owner, event) -> event instanceof ContactEvent of ? Optional.of(of.partnerId()) : owner);
    }

    /** A person of another service, as far as it was told of here. */
    public static Fold<ToldPerson> person(String person) {
        return new Fold<>(havingTags(Tag.of(NotificationTags.PERSON, person)), ToldPerson.UNKNOWN, ToldPerson::evolve);
    }
}
