package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.notification.webhook.content.Arrivals;
import dev.vouchsafe.notification.webhook.content.Published;
import dev.vouchsafe.notification.webhook.content.PublishedEvents;
import dev.vouchsafe.platform.messaging.InboundBatch;
import dev.vouchsafe.platform.messaging.InboundMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * Makes a delivery of each event to each webhook that asks for it. All of them are stored when it returns: only then
 * the message counts as read.
 */
record EventIntake(PublishedEvents events, RegisteredWebhooks webhooks, DeliveryEngine engine, Deliveries deliveries)
        implements InboundBatch<JsonNode> {

    @Override
    public void handle(List<InboundMessage<JsonNode>> messages) {
        var published = events.keep(messages);
        var registered = webhooks.now();
        var sendings = new ArrayList<DeliveryEngine.Sending>();
        for (var event : published) {
            registered
                    .toldOf(event)
                    .forEach(webhook -> sendings.add(new DeliveryEngine.Sending(delivery(event, webhook), webhook)));
        }
        engine.deliver(sendings);
    }

    /**
     * Sends the events from an instant on once more, those that the webhook asks for now.
     *
     * @return how many they are
     */
    int replay(Webhook webhook, Instant from) {
        var count = new AtomicInteger();
        events.since(from, webhook.owner(), event -> {
            if (webhook.asksFor(event.type())) {
                deliveries.keepAgain(delivery(event, webhook));
                count.incrementAndGet();
            }
        });
        if (webhook.isOn()) {
            deliveries.queues().resume(webhook.webhookId());
            engine.trigger();
        }
        return count.get();
    }

    private static Delivery delivery(Published event, Webhook webhook) {
        return new Delivery(
                webhook.webhookId(),
                event.id(),
                event.type(),
                event.subject(),
                Arrivals.next(),
                0,
                event.bodyFor(webhook.owner()));
    }
}
