package dev.vouchsafe.notification.mail;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.notification.contact.ContactTokens;
import dev.vouchsafe.notification.domain.Addressee.Named;
import dev.vouchsafe.notification.domain.Audience;
import dev.vouchsafe.notification.domain.Contact;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.mail.MailPage.Link;
import dev.vouchsafe.notification.words.NoticeWords;
import dev.vouchsafe.notification.words.Said;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.Support;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes mails: in the reader's language, with the next steps, and whom to ask. */
@Component
final class MailWriter {

    private final NoticeWords words;
    private final Programs programs;
    private final ContactTokens links;
    private final String from;
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.vouchsafe.notification.made");

    MailWriter(
            NoticeWords words, Programs programs, ContactTokens links, @Value("${vouchsafe.mail.from}") String from) {
        this.words = words;
        this.programs = programs;
        this.links = links;
        this.from = from;
    }

    /** A notice for one of the customer's people: in Turkish where the customer is in Turkey. */
    MailContent toCustomer(NoticeReceived notice, Optional<LastDayEntry> lastDay, Named recipient) {
        var language = "TR".equals(notice.customerCountry()) ? Language.TURKISH : Language.ENGLISH;
        var why = words.word("mail.why.customer", Map.of(), language);
        return notice(notice, lastDay, Audience.CUSTOMER, language, notice.customerCountry(), why, recipient, null);
    }

    /** A notice for a partner's contact, in the contact's language. */
    MailContent toContact(
            NoticeReceived notice, Optional<LastDayEntry> lastDay, PartnerId partnerId, Contact contact, String email) {
        var language = languageOf(contact);
        var why = words.word("mail.why.contact", Map.of("partnerId", partnerId.value()), language);
        return notice(
                notice,
                lastDay,
                Audience.PARTNER,
                language,
                notice.partnerCountry(),
                why,
                new Named(null, email),
                links.unsubscriptionLink(contact.contactId()));
    }

    /** What a notice says to a contact. */
    Said said(NoticeReceived notice, Contact contact) {
        return words.said(
                NoticeKind.of(notice.notice()).orElseThrow(),
                Audience.PARTNER,
                notice.facts(),
                programs.byId(notice.program()).orElse(programs.standard()),
                languageOf(contact));
    }

    /** What was collected for a contact. */
    MailContent digest(DigestItem last, Contact contact, String email, List<Said> parts) {
        var language = languageOf(contact);
        var facts = Map.of("partnerId", last.partnerId().value());
        var program = programs.byId(last.program()).orElse(programs.standard());
        var closing = new ArrayList<String>();
        closing.add(words.days(program, last.due(), language));
        closing.add(words.word("mail.why.contact", facts, language));
        support(program, last.country(), language).ifPresent(closing::add);
        return written(
                language,
                words.word(
                        "digest.title",
                        Map.of(
                                "count",
                                parts.size(),
                                "partnerId",
                                last.partnerId().value()),
                        language),
                parts,
                link(PortalPlace.INBOX, language),
                closing,
                new Named(null, email),
                null,
                links.unsubscriptionLink(contact.contactId()));
    }

    /** The question whether the owner of an address wants to be told. */
    MailContent confirmation(PartnerId partnerId, Contact contact, String email) {
        var language = languageOf(contact);
        var facts = Map.of("partnerId", partnerId.value());
        var said = words.said("confirmation", facts, language);
        var action = new Link(
                words.word("confirmation.link", Map.of(), language), links.confirmationLink(contact.contactId()));
        var closing = new ArrayList<String>();
        closing.add(words.word("mail.why.contact", facts, language));
        // The partner's country isn't known here.
        programs.standard().guidance().support().contacts().stream()
                .map(each -> support(each, language))
                .distinct()
                .forEach(closing::add);
        return written(
                language,
                said.title(),
                List.of(said),
                action,
                closing,
                new Named(null, email),
                null,
                links.unsubscriptionLink(contact.contactId()));
    }

    private MailContent notice(
            NoticeReceived notice,
            Optional<LastDayEntry> lastDay,
            Audience audience,
            Language language,
            @Nullable String country,
            String why,
            Named recipient,
            @Nullable String end) {
        var kind = NoticeKind.of(notice.notice()).orElseThrow();
        var program = programs.byId(notice.program()).orElse(programs.standard());
        var said = words.said(kind, audience, notice.facts(), program, language);
        var closing = new ArrayList<String>();
        lastDay.ifPresent(entry -> closing.add(
                words.word(entry.cancelled() ? "mail.calendar.cancelled" : "mail.calendar", Map.of(), language)));
        closing.add(words.days(program, notice.at(), language));
        closing.add(why);
        support(program, country, language).ifPresent(closing::add);
        var action = link(PortalPlace.of(notice.subject(), audience), language);
        var calendar =
                lastDay.map(entry -> calendar(entry, notice.at(), language)).orElse(null);
        return written(language, said.title(), List.of(said), action, closing, recipient, calendar, end);
    }

    private MailContent written(
            Language language,
            String title,
            List<Said> parts,
            Link action,
            List<String> closing,
            Named recipient,
            @Nullable String calendar,
            @Nullable String end) {
        var page = new MailPage(
                language.tag(),
                title,
                parts,
                words.word("mail.next", Map.of(), language),
                action,
                closing,
                end == null ? null : new Link(words.word("mail.end", Map.of(), language), end));
        var html = new StringOutput();
        engine.render("dev/vouchsafe/notification/mail/MailPage.jte", page, html);
        return new MailContent(
                recipient.email(), recipient.name(), title, page.asText(), html.toString(), calendar, end);
    }

    private Link link(PortalPlace place, Language language) {
        return new Link(words.word(place.words(), Map.of(), language), links.portal() + place.path());
    }

    private String calendar(LastDayEntry entry, Instant at, Language language) {
        var summary = words.word("mail.event", Map.of("voucherId", entry.voucherId()), language);
        return LastDayCalendar.of(entry, summary, at, MailHeaders.address(from));
    }

    /** Whom people of the country ask; empty if the program names nobody. */
    private Optional<String> support(Program program, @Nullable String country, Language language) {
        return program.guidance()
                .support()
                .of(country == null ? "" : country)
                .map(contact -> support(contact, language));
    }

    private String support(Support.Contact contact, Language language) {
        return contact.email() != null
                ? words.word("mail.support.email", Map.of("contact", contact.email()), language)
                : words.word("mail.support.address", Map.of("contact", String.valueOf(contact.address())), language);
    }

    private static Language languageOf(Contact contact) {
        return contact.language().equals(Language.TURKISH.tag()) ? Language.TURKISH : Language.ENGLISH;
    }
}
