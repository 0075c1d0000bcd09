package dev.vouchsafe.notification.webhook.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.DUE_AT;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.ORDER;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.QUEUE;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.STATE;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.WAITING;
import static dev.vouchsafe.notification.webhook.delivery.DeliveryDocument.WEBHOOK;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.vouchsafe.contracts.id.WebhookId;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What is delivered in order: of a queue, the events of one subject to one webhook, only the first that waits is due.
 * The others have no {@code dueAt} until they are the first.
 */
record Queues(MongoCollection<Document> deliveries, InstantSource clock) {

    boolean isEmpty(String queue) {
        return first(queue).isEmpty();
    }

    boolean isFirst(Document delivery) {
        return first(delivery.getString(QUEUE))
                .filter(first -> Objects.equals(first.get("_id"), delivery.get("_id")))
                .isPresent();
    }

    /** The first of the queue is due, if it rested. */
    void next(String queue) {
        first(queue)
                .filter(first -> first.get(DUE_AT) == null)
                .ifPresent(first -> deliveries.updateOne(
                        and(eq(first.get("_id")), resting()), Updates.set(DUE_AT, Date.from(clock.instant()))));
    }

    private Optional<Document> first(String queue) {
        return Optional.ofNullable(deliveries
                .find(and(eq(QUEUE, queue), eq(STATE, WAITING)))
                .sort(Sorts.ascending(ORDER))
                .projection(new Document(DUE_AT, 1))
                .first());
    }

    /** The webhooks of which something rests. */
    List<WebhookId> restingWebhooks() {
        return StreamSupport.stream(
                        deliveries.distinct(WEBHOOK, resting(), String.class).spliterator(), false)
                .map(WebhookId::new)
                .toList();
    }

    /** Has the first of each queue of the webhook come: after a crash, or when it was switched on. */
    void resume(WebhookId webhookId) {
        deliveries
                .distinct(QUEUE, and(eq(WEBHOOK, webhookId.value()), resting()), String.class)
                .forEach(this::next);
    }

    private static Bson resting() {
        return and(eq(STATE, WAITING), eq(DUE_AT, null));
    }
}
