package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.id.WebhookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it stands: a pure fold of its events.
 *
 * @param url where events are sent to
 * @param types which events: types, beginnings such as {@code voucher.*}, or {@code *}
 * @param description the owner's own words; null for none
 * @param off since when and why it is off; null if it is on
 * @param secret which secret signs
 * @param createdAt when it was registered
 * @param deleted whether it is there no more
 */
public record Webhook(
        WebhookId webhookId,
        WebhookOwner owner,
        String url,
        List<String> types,
        @Nullable String description,
        @Nullable Off off,
        Secret secret,
        Instant createdAt,
        boolean deleted) {

    /** Since when and why a webhook is off. */
    public record Off(Instant since, OffBecause because) {}

    /**
     * Which secret signs.
     *
     * @param number of the newest, from 1
     * @param earlierUntil how long the one before signs too, by the real time; null if there is none
     */
    public record Secret(int number, @Nullable Instant earlierUntil) {}

    /** The webhook after one more of its events; null before the first. */
    public static @Nullable Webhook evolve(@Nullable Webhook before, WebhookEvent event) {
        if (event instanceof WebhookEvent.WebhookRegistered e) {
            return new Webhook(
                    e.webhookId(),
                    e.owner(),
                    e.url(),
                    e.types(),
                    e.description(),
                    null,
                    new Secret(1, null),
                    e.at(),
                    false);
        }
        return before == null ? null : before.with(event);
    }

    private Webhook with(WebhookEvent event) {
        return switch (event) {
            case WebhookEvent.WebhookRegistered e -> this;
            case WebhookEvent.WebhookChanged e ->
                new Webhook(webhookId, owner, e.url(), e.types(), e.description(), off, secret, createdAt, deleted);
            case WebhookEvent.WebhookSwitchedOn e -> switched(null);
            case WebhookEvent.WebhookSwitchedOff e -> switched(new Off(e.at(), e.because()));
            case WebhookEvent.WebhookSecretRotated e -> signing(new Secret(e.secretNumber(), e.earlierSignsUntil()));
            case WebhookEvent.WebhookDeleted e ->
                new Webhook(webhookId, owner, url, types, description, off, secret, createdAt, true);
        };
    }

    private Webhook switched(@Nullable Off now) {
        return new Webhook(webhookId, owner, url, types, description, now, secret, createdAt, deleted);
    }

    private Webhook signing(Secret now) {
        return new Webhook(webhookId, owner, url, types, description, off, now, createdAt, deleted);
    }

    /** Whether events are sent to it. */
    public boolean isOn() {
        return off == null && !deleted;
    }

    /** Whether it asks for events of a type. */
    public boolean asksFor(String type) {
        return types.stream().anyMatch(asked -> matches(asked, type));
    }

    /** Whether who asks for this, a type or the beginning of some, asks for events of the type. */
    public static boolean matches(String asked, String type) {
        return asked.endsWith("*") ? type.startsWith(asked.substring(0, asked.length() - 1)) : type.equals(asked);
    }
}
