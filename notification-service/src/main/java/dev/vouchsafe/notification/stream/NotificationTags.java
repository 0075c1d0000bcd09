package dev.vouchsafe.notification.stream;

import static java.util.stream.Collectors.toSet;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.notification.domain.Contact;
import dev.vouchsafe.notification.domain.ContactEvent;
import dev.vouchsafe.notification.domain.ContactEvent.ContactConfirmed;
import dev.vouchsafe.notification.domain.ContactEvent.ContactEnded;
import dev.vouchsafe.notification.domain.ContactEvent.ContactsRegistered;
import dev.vouchsafe.notification.domain.MailEvent;
import dev.vouchsafe.notification.domain.MailEvent.Mail;
import dev.vouchsafe.notification.domain.NoticeEvent;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeRead;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.domain.NoticeEvent.PersonForgottenReceived;
import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.platform.deadletter.LetterEvent;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.personal.PersonErased;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.Tag;

/** Which streams each event belongs to. */
public final class NotificationTags implements EventTags {

    static final String NOTICE = "notice";
    static final String CONTACTS = "contacts";
    static final String CONTACT = "contact";
    static final String MAIL = "mail";
    static final String PERSON = "person";
    static final String PERSON_KEY = "person-key";

    @Override
    public Set<Tag> of(DomainEvent event) {
        return switch (event) {
            case NoticeEvent e -> ofNotice(e);
            case ContactEvent e -> ofContacts(e);
            case MailEvent e -> ofMail(e.mail());
            case PersonErased e -> Set.of(Tag.of(PERSON_KEY, e.key()));
            case LetterEvent e -> LetterStreams.tagsOf(e);
            case WebhookEvent e -> WebhookStreams.tagsOf(e);
            default ->
                throw new IllegalArgumentException(
                        "not an event of this service: " + event.getClass().getName());
        };
    }

    /** A contact is found by its id alone, since that is all that a link tells. */
    private static Set<Tag> ofContacts(ContactEvent event) {
        var ids = switch (event) {
            case ContactsRegistered e -> e.contacts().stream().map(Contact::contactId);
            case ContactConfirmed e -> Stream.of(e.contactId());
            case ContactEnded e -> Stream.of(e.contactId());
        };
        return Stream.concat(
                        Stream.of(Tag.of(CONTACTS, event.partnerId().value())),
                        ids.map(contactId -> Tag.of(CONTACT, contactId)))
                .collect(toSet());
    }

    private static Set<Tag> ofMail(Mail mail) {
        return mail.partnerId() == null
                ? Set.of(Tag.of(MAIL, mail.mailId()))
                : Set.of(
                        Tag.of(MAIL, mail.mailId()),
                        Tag.of(CONTACTS, mail.partnerId().value()));
    }

    private static Set<Tag> ofNotice(NoticeEvent event) {
        return switch (event) {
            case NoticeReceived e ->
                Stream.concat(
                                Stream.of(Tag.of(NOTICE, e.noticeId())),
                                e.recipients().stream().map(to -> Tag.of(PERSON, to.person())))
                        .collect(toSet());
            case NoticeRead e -> Set.of(Tag.of(NOTICE, e.noticeId()));
            case PersonForgottenReceived e -> Set.of(Tag.of(PERSON, e.person()));
        };
    }
}
