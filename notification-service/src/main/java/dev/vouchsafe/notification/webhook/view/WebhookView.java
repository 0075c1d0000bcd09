package dev.vouchsafe.notification.webhook.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vouchsafe.contracts.id.WebhookId;
import dev.vouchsafe.notification.domain.Webhook;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.log.Sourced;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is answered.
 *
 * @param state {@code on} or {@code off}
 * @param offSince null if it is on
 * @param offBecause {@code asked}, {@code gone} (the receiver answered 410) or {@code failing} (for five days); null if
 *     it is on
 * @param secret what signs; only where it is made. Null, and then left out, everywhere else
 */
public record WebhookView(
        WebhookId id,
        String url,
        List<String> types,
        @Nullable String description,
        String state,
        @Nullable Instant offSince,
        @Nullable String offBecause,
        Instant createdAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    /** Without its secret. */
    public static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    /** With a secret that was just made. */
    public static WebhookView of(Webhook webhook, @Nullable String secret) {
        var off = webhook.off();
        return new WebhookView(
                webhook.webhookId(),
                webhook.url(),
                webhook.types(),
                webhook.description(),
                off == null ? "on" : "off",
                off == null ? null : off.since(),
                off == null ? null : off.because().id(),
                webhook.createdAt(),
                secret);
    }

    public static Resource resource(Sourced<Webhook> webhook) {
        return Resource.of(of(webhook.state()), webhook);
    }
}
