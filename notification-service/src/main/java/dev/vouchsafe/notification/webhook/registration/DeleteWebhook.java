package dev.vouchsafe.notification.webhook.registration;

import dev.vouchsafe.contracts.id.WebhookId;
import java.time.Instant;

/** Command: send nothing there any more, and forget what was to be sent. */
record DeleteWebhook(WebhookId webhookId, Instant at) {}
