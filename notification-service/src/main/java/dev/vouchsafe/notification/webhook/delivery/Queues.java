package dev.vouchsafe.notification.webhook.delivery;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
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
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What is delivered in order: of a queue, the events of one subject to one webhook, only the first that waits is due.
 * The others have no {@code dueAt} until they are the first.
 */
record Queues(MongoCollection<Document> deliveries, InstantSource clock) {

    /** Those of the queues in which something waits. */
    Set<String> busy(Collection<String> queues) {
        return queues.isEmpty()
                ? Set.of()
                : deliveries
                        .distinct(QUEUE, and(in(QUEUE, queues), eq(STATE, WAITING)), String.class)
                        .into(new HashSet<>());
    }

    /** The first that waits in each of the queues, without its body; none of one in which nothing waits. */
    Map<String, Document> firsts(Collection<String> queues) {
        var firsts = new HashMap<String, Document>();
        if (!queues.isEmpty()) {
            deliveries
                    .find(and(in(QUEUE, queues), eq(STATE, WAITING)))
                    .sort(Sorts.ascending(ORDER))
                    .projection(new Document(DUE_AT, 1).append(QUEUE, 1))
                    .forEach(delivery -> firsts.putIfAbsent(delivery.getString(QUEUE), delivery));
        }
        return firsts;
    }

    /**
     * The first of each of the queues is due, if it rested.
     *
     * @return whether any came
     */
    boolean next(Collection<String> queues) {
        var rested = firsts(queues).values().stream()
                .filter(first -> first.get(DUE_AT) == null)
                .map(first -> first.get("_id"))
                .toList();
        if (!rested.isEmpty()) {
            deliveries.updateMany(and(in("_id", rested), resting()), Updates.set(DUE_AT, Date.from(clock.instant())));
        }
        return !rested.isEmpty();
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
        next(deliveries
                .distinct(QUEUE, and(eq(WEBHOOK, webhookId.value()), resting()), String.class)
                .into(new HashSet<>()));
    }

    private static Bson resting() {
        return and(eq(STATE, WAITING), eq(DUE_AT, null));
    }
}
