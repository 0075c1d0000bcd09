package dev.vouchsafe.notification.webhook.delivery;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.webhook.content.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * The collection {@code webhook_failing}: since when nothing has reached a webhook, by the real time. Written only when
 * an attempt fails; what was delivered since, the deliveries say.
 */
final class FailingWebhooks {

    /** After that long a webhook is switched off. Source: the contract, "Webhooks". */
    static final Duration PATIENCE = Duration.ofDays(5);

    private static final String SINCE = "since";

    private final MongoCollection<Document> failing;
    private final Deliveries deliveries;

    FailingWebhooks(MongoDatabase database, Deliveries deliveries) {
        this.failing = database.getCollection("webhook_failing");
        this.deliveries = deliveries;
    }

    /** An attempt has failed. Answers whether all have for so long that the webhook is switched off. */
    boolean failedForTooLong(WebhookId webhookId, Instant now) {
        var first = failing.findOneAndUpdate(
                eq(webhookId.value()),
                Updates.setOnInsert(SINCE, Date.from(now)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        if (first == null) {
            return false;
        }
        var since = first.getDate(SINCE).toInstant();
        if (since.plus(PATIENCE).isAfter(now)) {
            return false;
        }
        // One that had failed all the time since would be off: what was delivered then is not kept any more.
        boolean unknown = since.plus(Retention.KEPT).isBefore(now);
        if (unknown || deliveries.deliveredSince(webhookId, since)) {
            failing.updateOne(eq(webhookId.value()), Updates.set(SINCE, Date.from(now)));
            return false;
        }
        return true;
    }

    /** It begins anew: it was switched on, or is there no more. */
    void forget(WebhookId webhookId) {
        failing.deleteOne(eq(webhookId.value()));
    }
}
