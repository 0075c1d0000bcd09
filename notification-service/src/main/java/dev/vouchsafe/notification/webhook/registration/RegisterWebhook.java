package dev.vouchsafe.notification.webhook.registration;

import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.WebhookOwner;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Command: send events to this address from now on.
 *
 * @param url checked already
 * @param description null for none
 */
record RegisterWebhook(
        WebhookId webhookId,
        WebhookOwner owner,
        String url,
        List<String> types,
        @Nullable String description,
        Instant at) {}
