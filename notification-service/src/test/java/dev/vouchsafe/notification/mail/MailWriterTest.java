package dev.vouchsafe.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.notification.contact.ContactTokens;
import dev.vouchsafe.notification.domain.Addressee.Named;
import dev.vouchsafe.notification.domain.Contact;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.words.Facts;
import dev.vouchsafe.notification.words.NoticeWords;
import dev.vouchsafe.program.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class MailWriterTest {

    private static final PartnerId PARTNER = PartnerId.of("P-1");
    private static final Path FOLDER = Path.of("target", "mails");

    private final MailWriter writer = new MailWriter(
            new NoticeWords(),
            Programs.load(List.of("planning-services")),
            new ContactTokens(digest -> "h" + digest.hashCode(), "https://vouchsafe.example"),
            "Vouchsafe <notices@vouchsafe.example>");

    /**
     * Every notice in both languages to both kinds of readers, in both forms; also to be looked at, in
     * {@code target/mails}.
     */
    @Test
    void everyMailIsWhole() throws IOException {
        Files.createDirectories(FOLDER);
        var mails = new ArrayList<Map.Entry<String, MailContent>>();
        for (var language : List.of("en", "tr")) {
            for (var kind : NoticeKind.values()) {
                for (var facts : List.of(Facts.full(kind), Facts.least(kind))) {
                    var name = kind.id() + "." + language + (facts.equals(Facts.full(kind)) ? "" : ".least");
                    var notice = notice(kind, language, facts);
                    mails.add(Map.entry(
                            name + ".customer", writer.toCustomer(notice, new Named("Ada", "ada@c.example"))));
                    mails.add(Map.entry(
                            name + ".partner", writer.toContact(notice, PARTNER, contact(language), "ops@f.example")));
                }
            }
            mails.add(Map.entry(
                    "confirmation." + language, writer.confirmation(PARTNER, contact(language), "ops@f.example")));
        }
        assertSoftly(softly -> mails.forEach(mail -> check(softly, mail.getKey(), mail.getValue())));
        for (var mail : mails) {
            Files.writeString(
                    FOLDER.resolve(mail.getKey() + ".html"), mail.getValue().html());
            Files.writeString(
                    FOLDER.resolve(mail.getKey() + ".txt"), mail.getValue().text());
        }
    }

    private static void check(SoftAssertions softly, String name, MailContent mail) {
        var body = mail.html().substring(mail.html().indexOf("</style>"));
        for (var form : List.of(mail.subject(), mail.text(), body)) {
            softly.assertThat(form)
                    .as(name)
                    .isNotBlank()
                    .doesNotContain("{")
                    .doesNotContain("}")
                    .doesNotContain("null");
        }
        softly.assertThat(mail.subject()).as(name).doesNotContain("\n");
        softly.assertThat(mail.html())
                .as(name)
                .contains("<html lang=\"" + (name.contains(".tr") ? "tr" : "en") + "\">");
        softly.assertThat(mail.html())
                .as(name)
                .doesNotContain("<table")
                .doesNotContain("<img")
                .doesNotContain("<script");
        // Whom to ask, in each region.
        var contact = name.contains("confirmation") || name.contains(".en")
                ? "https://partner.microsoft.com/dashboard/support/servicerequests"
                : "savoucher@msdirectservices.com";
        softly.assertThat(mail.text()).as(name).contains(contact);
        softly.assertThat(mail.end() != null).as(name).isEqualTo(!name.endsWith("customer"));
        softly.assertThat(mail.calendar() != null)
                .as(name)
                .isEqualTo(name.startsWith("voucher-assigned") || name.startsWith("voucher-reminder"));
    }

    @Test
    void whatBecameOfDaysIsInNoMailToAPartner() {
        for (var kind : List.of(NoticeKind.VOUCHER_EXPIRED, NoticeKind.VOUCHER_WITHDRAWN)) {
            var notice = notice(kind, "en", Facts.full(kind));
            assertThat(writer.toCustomer(notice, new Named(null, "a@c.example")).text())
                    .contains("returned to the agreement");
            assertThat(writer.toContact(notice, PARTNER, contact("en"), "o@f.example")
                            .text())
                    .doesNotContain("returned");
        }
    }

    @Test
    void whatPeopleWroteIsTextAndNoMarkup() {
        var facts = new HashMap<>(Facts.full(NoticeKind.VOUCHER_RELEASED));
        facts.put("text", "<b onclick=x>now</b>");
        var mail = writer.toCustomer(notice(NoticeKind.VOUCHER_RELEASED, "en", facts), new Named(null, "a@c.example"));

        assertThat(mail.html()).contains("&lt;b onclick=x&gt;now&lt;/b&gt;").doesNotContain("<b onclick");
        assertThat(mail.text()).contains("<b onclick=x>now</b>");
    }

    private static NoticeReceived notice(NoticeKind kind, String language, Map<String, Object> facts) {
        var country = language.equals("tr") ? "TR" : "US";
        return new NoticeReceived(
                "N-1",
                kind.id(),
                "planning-services",
                new Subject("voucher", "PS-7K2M-9QXA"),
                PARTNER,
                country,
                List.of(),
                country,
                false,
                List.of(),
                facts,
                Instant.parse("2021-03-16T08:00:00Z"));
    }

    private static Contact contact(String language) {
        return new Contact("C-1", new Personal.Sealed<>("k", "p", "b"), language, List.of("*"), "none");
    }
}
