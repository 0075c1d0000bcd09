package dev.vouchsafe.notification.mail;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.notification.contact.ContactAddresses;
import dev.vouchsafe.notification.domain.Contact;
import dev.vouchsafe.notification.domain.Contacts.Held;
import dev.vouchsafe.notification.domain.Contacts.State;
import dev.vouchsafe.notification.domain.DerivedId;
import dev.vouchsafe.notification.domain.MailEvent.Mail;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.stream.NotificationStreams;
import dev.vouchsafe.notification.words.Said;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.personal.PersonalData;
import dev.vouchsafe.platform.personal.PersonalField;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One mail a day for who wants that: its notices are collected until the day ends in their program's zone. */
@Component
record Digests(
        DigestItems items,
        MailQueue queue,
        MailWriter writer,
        SealedMails sealed,
        PersonalData personal,
        ContactAddresses addresses,
        LogReader log,
        Programs programs,
        ServiceClock clock) {

    private static final PersonalField<Said> SAID = new PersonalField<>("digest", Said::title);

    /** Keeps a notice for the next mail; twice is the same as once. */
    void collect(Mail mail, NoticeReceived notice, Contact contact, String email) {
        var program = programs.byId(notice.program()).orElse(programs.standard());
        var said = personal.toKeep(SAID, email, writer.said(notice, contact)).kept();
        items.add(new DigestItem(
                mail.mailId(),
                requireNonNull(mail.partnerId()),
                contact.contactId(),
                said,
                program.id(),
                notice.partnerCountry(),
                program.startOf(program.dayOf(clock.instant()).plusDays(1))));
    }

    /** Nothing is sent to whom the key was. */
    void forget(String key) {
        items.forget(key);
    }

    /**
     * Writes the mails that are due. Each is called after what is in it: after a crash before it was forgotten here it
     * is not written twice.
     */
    void write() {
        items.due(clock.instant()).stream()
                .collect(groupingBy(DigestItem::contactId, LinkedHashMap::new, toList()))
                .values()
                .forEach(this::write);
    }

    /** When the first of them is due by the system's time; empty if none is before a simulated clock is moved. */
    Optional<Instant> firstDue() {
        return clock.simulated() ? Optional.empty() : items.firstDue();
    }

    private void write(List<DigestItem> collected) {
        var first = collected.getFirst();
        var ids = collected.stream().map(DigestItem::itemId).toList();
        log.stateOf(NotificationStreams.contacts(first.partnerId()))
                .state()
                .find(first.contactId())
                .filter(held -> held.state() == State.CONFIRMED)
                .map(Held::contact)
                .ifPresent(contact -> addresses.of(contact).ifPresent(email -> write(contact, email, collected, ids)));
        items.close(ids);
    }

    private void write(Contact contact, String email, List<DigestItem> collected, List<String> ids) {
        var said = collected.stream()
                .flatMap(item -> personal.opened(SAID, Said.class, item.said()).stream())
                .toList();
        if (said.isEmpty()) {
            return;
        }
        var last = collected.getLast();
        var mailId = DerivedId.of(Stream.concat(Stream.of("digest", contact.contactId()), ids.stream())
                .toArray(String[]::new));
        var mail = new Mail(
                mailId,
                "digest",
                new Subject("partner", last.partnerId().value()),
                MailQueueing.CONTACT,
                last.partnerId(),
                contact.contactId(),
                List.of());
        queue.add(mail, sealed.sealed(writer.digest(last, contact, email, said)), "digest:" + mailId);
    }
}
