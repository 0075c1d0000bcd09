package dev.vouchsafe.notification.webhook.registration;

import dev.vouchsafe.contracts.id.WebhookId;
import java.time.Instant;

/**
 * Command: sign with a new secret.
 *
 * @param earlierSignsUntil how long the one before signs too, by the real time
 */
record RotateSecret(WebhookId webhookId, Instant earlierSignsUntil, Instant at) {}
