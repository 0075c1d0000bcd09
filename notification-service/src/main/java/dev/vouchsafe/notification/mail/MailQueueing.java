package dev.vouchsafe.notification.mail;

import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.notification.contact.ContactAddresses;
import dev.vouchsafe.notification.domain.Addressee.Named;
import dev.vouchsafe.notification.domain.Contact;
import dev.vouchsafe.notification.domain.ContactEvent.ContactsRegistered;
import dev.vouchsafe.notification.domain.Contacts;
import dev.vouchsafe.notification.domain.Contacts.Held;
import dev.vouchsafe.notification.domain.Contacts.State;
import dev.vouchsafe.notification.domain.DerivedId;
import dev.vouchsafe.notification.domain.MailEvent.Mail;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.inbox.IncomingNotices;
import dev.vouchsafe.notification.stream.NotificationStreams;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.platform.personal.PersonalData;
import dev.vouchsafe.platform.projection.Projection;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Writes the mails of each notice and puts them into the queue, before any is sent. It begins at the log's head and is
 * never run again from the start: what is in the queue already isn't written twice.
 */
record MailQueueing(
        MailQueue queue,
        Digests digests,
        MailWriter writer,
        SealedMails sealed,
        PersonalData personal,
        ContactAddresses addresses,
        LastDays lastDays,
        LogReader log,
        Runnable wake)
        implements Projection {

    static final String NAME = "mail-queue";

    static final String CONTACT = "contact";

    private static final String DAILY = "daily";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean beginsAtHead() {
        return true;
    }

    @Override
    public void on(RecordedEvent event) {
        switch (event.payload()) {
            case NoticeReceived notice -> {
                var lastDay = lastDays.follow(notice, event.position());
                toCustomer(notice, lastDay, event);
                toContacts(notice, lastDay, event);
            }
            case ContactsRegistered registered -> ask(registered, event);
            case PersonErased erased -> {
                queue.forget(erased.key());
                digests.forget(erased.key());
            }
            default -> {}
        }
    }

    @Override
    public void flush() {
        wake.run();
    }

    /** Who is named twice gets one. */
    private void toCustomer(NoticeReceived notice, Optional<LastDayEntry> lastDay, RecordedEvent event) {
        var told = new HashSet<String>();
        for (var addressee : notice.recipients()) {
            if (addressee.recipient() instanceof Personal.Sealed<Named> kept && told.add(kept.sealedUnder())) {
                var mail = new Mail(
                        DerivedId.of("mail", notice.noticeId(), kept.sealedUnder()),
                        notice.notice(),
                        notice.subject(),
                        addressee.role(),
                        null,
                        null,
                        notice.agreements());
                personal.opened(IncomingNotices.RECIPIENT, Named.class, kept)
                        .ifPresent(named -> add(mail, writer.toCustomer(notice, lastDay, named), event));
            }
        }
    }

    private void toContacts(NoticeReceived notice, Optional<LastDayEntry> lastDay, RecordedEvent event) {
        var partnerId = notice.partnerId();
        if (partnerId == null) {
            return;
        }
        var contacts = log.stateUpTo(NotificationStreams.contacts(partnerId), event.position())
                .state();
        for (var held : contacts.all()) {
            var contact = held.contact();
            if (held.state() == State.CONFIRMED && contact.wants(notice.notice())) {
                var mail = new Mail(
                        DerivedId.of("mail", notice.noticeId(), contact.contactId()),
                        notice.notice(),
                        notice.subject(),
                        CONTACT,
                        partnerId,
                        contact.contactId(),
                        List.of());
                addresses.of(contact).ifPresent(email -> {
                    if (contact.digest().equals(DAILY)) {
                        digests.collect(mail, notice, contact, email);
                    } else {
                        add(mail, writer.toContact(notice, lastDay, partnerId, contact, email), event);
                    }
                });
            }
        }
    }

    /** Asks the owners of the addresses that are new, or came back and never answered. */
    private void ask(ContactsRegistered registered, RecordedEvent event) {
        var partnerId = registered.partnerId();
        var before = log.stateUpTo(NotificationStreams.contacts(partnerId), event.position() - 1)
                .state();
        Contacts.evolve(before, registered).all().stream()
                .filter(held ->
                        held.state() == State.UNCONFIRMED && held.askedAt().equals(registered.at()))
                .map(Held::contact)
                .forEach(contact -> {
                    var mail = new Mail(
                            questionId(contact, before, registered.at()),
                            "confirmation",
                            new Subject("partner", partnerId.value()),
                            CONTACT,
                            partnerId,
                            contact.contactId(),
                            List.of());
                    addresses
                            .of(contact)
                            .ifPresent(email -> add(mail, writer.confirmation(partnerId, contact, email), event));
                });
    }

    /** Of the first question it is the same whenever it was asked. */
    private static String questionId(Contact contact, Contacts before, Instant at) {
        boolean again =
                before.ever().anyMatch(held -> held.contact().contactId().equals(contact.contactId()));
        return again
                ? DerivedId.of("mail", "confirmation", contact.contactId(), at.toString())
                : DerivedId.of("mail", "confirmation", contact.contactId());
    }

    private void add(Mail mail, MailContent content, RecordedEvent event) {
        queue.add(mail, sealed.sealed(content), event.cause().correlationId());
    }
}
