package dev.vouchsafe.notification.stream;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.OffBecause;
import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.notification.domain.WebhookOwner;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.testing.StoredEventsContract;
import java.time.Instant;
import java.util.List;
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
        return webhooks();
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
