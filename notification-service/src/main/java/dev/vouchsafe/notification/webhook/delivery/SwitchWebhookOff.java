package dev.vouchsafe.notification.webhook.delivery;

import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.OffBecause;
import java.time.Instant;

/** Command: send nothing to this webhook any more, because of what its receiver does. */
record SwitchWebhookOff(WebhookId webhookId, OffBecause because, Instant at) {}
