package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.projection.Projection;

/** What a webhook's events mean for its deliveries: they go on when it is switched on, and go with it. */
record DeliveryUpkeep(Deliveries deliveries, FailingWebhooks failing, DeliveryEngine engine) implements Projection {

    @Override
    public String name() {
        return "webhook-deliveries";
    }

    @Override
    public void on(RecordedEvent event) {
        switch (event.payload()) {
            case WebhookEvent.WebhookSwitchedOn on -> {
                failing.forget(on.webhookId());
                deliveries.queues().resume(on.webhookId());
                engine.trigger();
            }
            case WebhookEvent.WebhookDeleted deleted -> {
                failing.forget(deleted.webhookId());
                deliveries.forget(deleted.webhookId());
            }
            default -> {}
        }
    }
}
