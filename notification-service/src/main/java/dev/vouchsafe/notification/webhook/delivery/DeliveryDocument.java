package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.contracts.id.WebhookId;
import java.util.List;
import org.bson.Document;

/** How a delivery is stored. */
final class DeliveryDocument {

    static final String WAITING = "waiting";
    static final String DELIVERED = "delivered";
    static final String FAILED = "failed";

    static final String STATE = "state";
    static final String WEBHOOK = "webhook";
    static final String EVENT = "event";
    static final String TYPE = "type";
    static final String SUBJECT = "subject";
    static final String QUEUE = "queue";
    static final String ORDER = "order";
    /** How many attempts have failed since it was last meant to be sent. */
    static final String ROUND = "round";

    static final String ATTEMPTS = "attempts";
    /** When it is attempted; none while it waits for the one in front of it, or for its webhook to be switched on. */
    static final String DUE_AT = "dueAt";
    /** How long whoever attempts it has it alone. */
    static final String CLAIMED_UNTIL = "claimedUntil";

    /** Who has it, of those that claim what is due. */
    static final String CLAIMED_BY = "claimedBy";

    static final String CREATED_AT = "createdAt";
    static final String FINISHED_AT = "finishedAt";

    private static final String BODY = "body";

    private DeliveryDocument() {}

    static Document of(Delivery delivery) {
        return new Document("_id", delivery.key())
                .append(WEBHOOK, delivery.webhookId().value())
                .append(EVENT, delivery.id())
                .append(TYPE, delivery.type())
                .append(SUBJECT, delivery.subject())
                .append(QUEUE, delivery.queue())
                .append(ORDER, delivery.order())
                .append(ROUND, delivery.round())
                .append(BODY, delivery.body())
                .append(STATE, WAITING)
                .append(ATTEMPTS, List.of());
    }

    static Delivery delivery(Document stored) {
        return new Delivery(
                new WebhookId(stored.getString(WEBHOOK)),
                stored.getString(EVENT),
                stored.getString(TYPE),
                stored.getString(SUBJECT),
                stored.getLong(ORDER),
                stored.getInteger(ROUND),
                stored.getString(BODY));
    }
}
