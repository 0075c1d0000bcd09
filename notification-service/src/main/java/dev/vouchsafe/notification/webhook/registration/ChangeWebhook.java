package dev.vouchsafe.notification.webhook.registration;

import dev.vouchsafe.contracts.id.WebhookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command: change a webhook. What is null stays as it is.
 *
 * @param url checked already
 * @param description blank for none any more
 * @param on whether it shall be on
 */
record ChangeWebhook(
        WebhookId webhookId,
        @Nullable String url,
        @Nullable List<String> types,
        @Nullable String description,
        @Nullable Boolean on,
        Instant at) {}
