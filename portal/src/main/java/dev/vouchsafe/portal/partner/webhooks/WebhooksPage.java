package dev.vouchsafe.portal.partner.webhooks;

import dev.vouchsafe.portal.api.Items;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param made the one that was just registered, with its secret; null if none was
 */
public record WebhooksPage(
        Items<Webhook> webhooks, @Nullable Webhook made) {}
