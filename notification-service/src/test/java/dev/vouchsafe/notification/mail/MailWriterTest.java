package dev.vouchsafe.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.contracts.notice.NoticeKind;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.notification.contact.ContactTokens;
import dev.vouchsafe.notification.domain.Addressee.Named;
import dev.vouchsafe.notification.domain.Audience;
import dev.vouchsafe.notification.domain.Contact;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.words.Facts;
import dev.vouchsafe.notification.words.NoticeWords;
import dev.vouchsafe.program.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

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
    void everyMailIsWhole() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        var mails = new ArrayList<Map.Entry<String, MailContent>>();
        for (var language : List.of("en", "tr")) {
            for (var kind : NoticeKind.values()) {
                for (var facts : List.of(Facts.full(kind), Facts.least(kind))) {
                    var name = kind.id() + "." + language + (facts.equals(Facts.full(kind)) ? "" : ".least");
                    var notice = notice(kind, language, facts);
                    mails.add(Map.entry(
                            name + ".customer",
                            writer.toCustomer(notice, lastDay(kind), new Named("Ada", "ada@c.example"))));
                    mails.add(Map.entry(
                            name + ".partner",
                            writer.toContact(notice, lastDay(kind), PARTNER, contact(language), "ops@f.example")));
                }
            }
            var item = new DigestItem(
                    "I-1",
                    PARTNER,
                    "C-1",
                    new Personal.Sealed<>("k", "p", "b"),
                    "planning-services",
                    language.equals("tr") ? "TR" : "US",
                    Instant.parse("2021-03-17T00:00:00Z"));
            var parts = Stream.of(NoticeKind.VOUCHER_EXPIRED, NoticeKind.PAYMENT_REMINDER)
                    .map(kind -> writer.said(notice(kind, language, Facts.full(kind)), contact(language)))
                    .toList();
            mails.add(Map.entry("digest." + language, writer.digest(item, contact(language), "ops@f.example", parts)));
            mails.add(Map.entry(
                    "confirmation." + language, writer.confirmation(PARTNER, contact(language), "ops@f.example")));
        }
        assertSoftly(softly -> mails.forEach(mail -> check(softly, mail.getKey(), mail.getValue())));
        var pages = new ArrayList<Path>();
        for (var mail : mails) {
            pages.add(Files.writeString(
                    FOLDER.resolve(mail.getKey() + ".html"), mail.getValue().html()));
            Files.writeString(
                    FOLDER.resolve(mail.getKey() + ".txt"), mail.getValue().text());
        }
        assertThat(HtmlValidator.errors(pages)).isEmpty();
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
        softly.assertThat(mail.calendar() != null).as(name).isEqualTo(name.startsWith("voucher-assigned"));
        softly.assertThat(withoutStyles(mail.html())).as(name).isEqualTo(oneLine(mail.text()));
    }

    /** What is read where styles and pictures are off, without the numbers of steps: the same as in the other form. */
    private static String withoutStyles(String html) {
        var body = html.substring(html.indexOf("<body"))
                .replaceAll("(?s)<a [^>]*?href=\"([^\"]*)\"[^>]*>(.*?)</a>", "$2: $1")
                .replaceAll("<[^>]*>", "");
        return oneLine(HtmlUtils.htmlUnescape(body));
    }

    private static String oneLine(String text) {
        return text.replaceAll("(?m)^([0-9]+\\.|[*]|--) ", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Optional<LastDayEntry> lastDay(NoticeKind kind) {
        return kind == NoticeKind.VOUCHER_ASSIGNED
                ? Optional.of(new LastDayEntry("PS-7K2M-9QXA", LocalDate.parse("2021-09-12"), false, 0))
                : Optional.empty();
    }

    @Test
    void theButtonLeadsToTheThingItself() {
        var toCustomer = html("voucher", Audience.CUSTOMER);
        assertThat(toCustomer).contains("href=\"https://vouchsafe.example/customer/vouchers/T-1\"");
        assertThat(html("voucher", Audience.PARTNER)).contains("\"https://vouchsafe.example/partner/vouchers/T-1\"");
        assertThat(html("payment-request", Audience.PARTNER))
                .contains("\"https://vouchsafe.example/partner/payments/T-1\"");
        assertThat(html("agreement", Audience.CUSTOMER))
                .contains("\"https://vouchsafe.example/customer/agreements/T-1\"");
        assertThat(html("agreement", Audience.PARTNER)).contains("\"https://vouchsafe.example/\"");
        assertThat(html("partner", Audience.PARTNER)).contains("\"https://vouchsafe.example/partner\"");
    }

    private String html(String kind, Audience audience) {
        var facts = Facts.full(NoticeKind.VOUCHER_REDEEMED);
        var notice = notice(NoticeKind.VOUCHER_REDEEMED, new Subject(kind, "T-1"), "en", facts);
        return audience == Audience.CUSTOMER
                ? writer.toCustomer(notice, Optional.empty(), new Named(null, "a@c.example"))
                        .html()
                : writer.toContact(notice, Optional.empty(), PARTNER, contact("en"), "o@f.example")
                        .html();
    }

    @Test
    void whatBecameOfDaysIsInNoMailToAPartner() {
        for (var kind : List.of(NoticeKind.VOUCHER_EXPIRED, NoticeKind.VOUCHER_WITHDRAWN)) {
            var notice = notice(kind, "en", Facts.full(kind));
            assertThat(writer.toCustomer(notice, Optional.empty(), new Named(null, "a@c.example"))
                            .text())
                    .contains("returned to the agreement");
            assertThat(writer.toContact(notice, Optional.empty(), PARTNER, contact("en"), "o@f.example")
                            .text())
                    .doesNotContain("returned");
        }
    }

    @Test
    void whatPeopleWroteIsTextAndNoMarkup() {
        var facts = new HashMap<>(Facts.full(NoticeKind.VOUCHER_RELEASED));
        facts.put("text", "<b onclick=x>now</b>");
        var mail = writer.toCustomer(
                notice(NoticeKind.VOUCHER_RELEASED, "en", facts), Optional.empty(), new Named(null, "a@c.example"));

        assertThat(mail.html()).contains("&lt;b onclick=x&gt;now&lt;/b&gt;").doesNotContain("<b onclick");
        assertThat(mail.text()).contains("<b onclick=x>now</b>");
    }

    private static NoticeReceived notice(NoticeKind kind, String language, Map<String, Object> facts) {
        return notice(kind, new Subject("voucher", "PS-7K2M-9QXA"), language, facts);
    }

    private static NoticeReceived notice(NoticeKind kind, Subject subject, String language, Map<String, Object> facts) {
        var country = language.equals("tr") ? "TR" : "US";
        return new NoticeReceived(
                "N-1",
                kind.id(),
                "planning-services",
                subject,
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
