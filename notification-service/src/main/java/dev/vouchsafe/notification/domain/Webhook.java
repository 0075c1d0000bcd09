package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.id.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it stands: a pure fold of its events.
 *
 * @param url where events are sent to
 * @param types which events: types, beginnings such as {@code voucher.*}, or {@code *}
 * @param description the owner's own words; null for none
 * @param off since when and why it is off; null if it is on
 * @param secret which secrets sign
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
     * Which secrets sign.
     *
     * @param number of the newest, from 1
     * @param earlier those before it, the newest first; each signs too for a while
     */
    public record Secret(int number, List<Earlier> earlier) {

        /** More are not remembered. */
        private static final int MOST_EARLIER = 10;

        static final Secret FIRST = new Secret(1, List.of());

        public Secret {
            earlier = List.copyOf(earlier);
        }

        /** @param until how long it signs, by the real time */
        public record Earlier(int number, Instant until) {}

        Secret rotated(int next, Instant until) {
            return new Secret(
                    next,
                    Stream.concat(Stream.of(new Earlier(number, until)), earlier.stream())
                            .limit(MOST_EARLIER)
                            .toList());
        }
    }

    /** The webhook after one more of its events; null before the first. */
    public static @Nullable Webhook evolve(@Nullable Webhook before, WebhookEvent event) {
        if (event instanceof WebhookEvent.WebhookRegistered e) {
            return new Webhook(
                    e.webhookId(), e.owner(), e.url(), e.types(), e.description(), null, Secret.FIRST, e.at(), false);
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
            case WebhookEvent.WebhookSecretRotated e ->
                signing(secret.rotated(e.secretNumber(), e.earlierSignsUntil()));
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
