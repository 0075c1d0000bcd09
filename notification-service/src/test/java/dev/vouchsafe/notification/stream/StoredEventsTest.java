package dev.vouchsafe.notification.stream;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.notification.domain.Addressee;
import dev.vouchsafe.notification.domain.Contact;
import dev.vouchsafe.notification.domain.ContactEvent.ContactConfirmed;
import dev.vouchsafe.notification.domain.ContactEvent.ContactEnded;
import dev.vouchsafe.notification.domain.ContactEvent.ContactsRegistered;
import dev.vouchsafe.notification.domain.MailEvent.Mail;
import dev.vouchsafe.notification.domain.MailEvent.MailGivenUp;
import dev.vouchsafe.notification.domain.MailEvent.MailRefused;
import dev.vouchsafe.notification.domain.MailEvent.MailSent;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeRead;
import dev.vouchsafe.notification.domain.NoticeEvent.NoticeReceived;
import dev.vouchsafe.notification.domain.NoticeEvent.PersonForgottenReceived;
import dev.vouchsafe.notification.domain.OffBecause;
import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.notification.domain.WebhookOwner;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.personal.PersonErased;
import dev.vouchsafe.platform.testing.StoredEventsContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class StoredEventsTest extends StoredEventsContract {

    private static final Instant AT = Instant.parse("2021-04-01T09:00:00Z");
    private static final WebhookId WEBHOOK = WebhookId.of("wh-7c1e5a9d3b7f42608e11");
    private static final WebhookOwner PARTNER = WebhookOwner.of(PartnerId.of("P-4001"));
    private static final WebhookOwner CUSTOMER =
            WebhookOwner.of(List.of(AgreementId.of("V1234567"), AgreementId.of("V7654321")));

    @Override
    protected EventCatalogue catalogue() {
        return NotificationCatalogue.catalogue();
    }

    @Override
    protected Stream<DomainEvent> events() {
        return Stream.of(inbox(), contacts(), mails(), webhooks()).flatMap(events -> events);
    }

    private static Stream<DomainEvent> contacts() {
        var email = new Personal.Sealed<String>("Yk4", "p", "b");
        return Stream.of(
                new ContactsRegistered(
                        PartnerId.of("P-1"),
                        List.of(new Contact("C-1", email, "tr", List.of("voucher-*"), "daily")),
                        AT),
                new ContactConfirmed(PartnerId.of("P-1"), "C-1", AT),
                new ContactEnded(PartnerId.of("P-1"), "C-1", AT));
    }

    private static Stream<DomainEvent> mails() {
        var subject = new Subject("voucher", "PS-1");
        var toContact = new Mail("M-1", "voucher-redeemed", subject, "contact", PartnerId.of("P-1"), "C-1", List.of());
        var toCustomer = new Mail(
                "M-2", "voucher-redeemed", subject, "voucher-admin", null, null, List.of(AgreementId.of("V-1")));
        return Stream.of(
                new MailSent(toCustomer, AT),
                new MailRefused(toContact, "550 5.1.1", AT),
                new MailGivenUp(toCustomer, "no connection", AT));
    }

    private static Stream<DomainEvent> inbox() {
        return Stream.of(
                new NoticeReceived(
                        "N-1",
                        "voucher-withdrawn",
                        "planning-services",
                        new Subject("voucher", "PS-1"),
                        PartnerId.of("P-1"),
                        "GB",
                        List.of(AgreementId.of("V-1")),
                        "TR",
                        false,
                        List.of(new Addressee("voucher-admin", "Zk9", new Personal.Sealed<>("Yk3", "p", "b"))),
                        Map.of("voucherId", "PS-1", "withdrawnOn", "2021-04-01", "daysReturned", 4, "daysForfeited", 1),
                        AT),
                new NoticeRead("N-1", "ana@fabrikam.example", AT),
                new PersonForgottenReceived("Zk9", AT),
                new PersonErased("Yk3", AT));
    }

    private static Stream<DomainEvent> webhooks() {
        return Stream.of(
                new WebhookEvent.WebhookRegistered(
                        WEBHOOK,
                        PARTNER,
                        "https://hooks.fabrikam.example/vouchsafe",
                        List.of("voucher.*", "payment.paid.v1"),
                        "Our ERP",
                        AT),
                new WebhookEvent.WebhookChanged(
                        WEBHOOK, CUSTOMER, "https://hooks.contoso.example/in", List.of("*"), "Procurement", AT),
                new WebhookEvent.WebhookSwitchedOn(WEBHOOK, PARTNER, AT),
                new WebhookEvent.WebhookSwitchedOff(WEBHOOK, PARTNER, OffBecause.FAILING, AT),
                new WebhookEvent.WebhookSecretRotated(WEBHOOK, PARTNER, 2, Instant.parse("2026-11-29T09:00:00Z"), AT),
                new WebhookEvent.WebhookDeleted(WEBHOOK, CUSTOMER, AT));
    }
}
