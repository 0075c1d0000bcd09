package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.contracts.id.WebhookId;

/**
 * One event on its way to one webhook.
 *
 * @param id of the delivery within its webhook, and of the message: that of the event
 * @param subject of the event: those of one subject are delivered in their order
 * @param order grows with the events of a subject, and when the event is sent once more
 * @param round how many attempts have failed since the event was last meant to be sent
 */
record Delivery(WebhookId webhookId, String id, String type, String subject, long order, int round, String body) {

    /** The type of what is sent to try a webhook out. */
    static final String TEST = "webhook.test.v1";

    /** Of the document: the same event and the same webhook are the same delivery. */
    String key() {
        return keyOf(webhookId, id);
    }

    static String keyOf(WebhookId webhookId, String id) {
        return webhookId + "/" + id;
    }

    /** What waits for each other. A test waits for nothing. */
    String queue() {
        return webhookId + "/" + (isTest() ? id : subject);
    }

    boolean isTest() {
        return type.equals(TEST);
    }
}
