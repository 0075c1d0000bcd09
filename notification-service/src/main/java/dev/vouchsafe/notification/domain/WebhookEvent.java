package dev.vouchsafe.notification.domain;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.WebhookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a webhook: stored events. Each names the owner. */
public sealed interface WebhookEvent extends DomainEvent {

    WebhookId webhookId();

    WebhookOwner owner();

    /**
     * A partner or a customer registered a webhook. Its secret is the first one.
     *
     * @param url where events are sent to
     * @param types which events: types, beginnings such as {@code voucher.*}, or {@code *}
     * @param description the owner's own words; may be null
     */
    record WebhookRegistered(
            WebhookId webhookId,
            WebhookOwner owner,
            String url,
            List<String> types,
            @Nullable String description,
            Instant at)
            implements WebhookEvent {
        public WebhookRegistered {
            types = List.copyOf(types);
        }
    }

    /**
     * Its owner changed where events go, or which.
     *
     * @param url where events are sent to from now on
     * @param types which events from now on
     * @param description the owner's own words; may be null
     */
    record WebhookChanged(
            WebhookId webhookId,
            WebhookOwner owner,
            String url,
            List<String> types,
            @Nullable String description,
            Instant at)
            implements WebhookEvent {
        public WebhookChanged {
            types = List.copyOf(types);
        }
    }

    /** Its owner switched it on again. */
    record WebhookSwitchedOn(WebhookId webhookId, WebhookOwner owner, Instant at) implements WebhookEvent {}

    /**
     * It was switched off: nothing is sent to it.
     *
     * @param because who or what did it
     */
    record WebhookSwitchedOff(WebhookId webhookId, WebhookOwner owner, OffBecause because, Instant at)
            implements WebhookEvent {}

    /**
     * Its owner asked for a new secret.
     *
     * @param secretNumber the number of the new one; the first one is 1
     * @param earlierSignsUntil how long the one before signs too, by the real time
     */
    record WebhookSecretRotated(
            WebhookId webhookId, WebhookOwner owner, int secretNumber, Instant earlierSignsUntil, Instant at)
            implements WebhookEvent {}

    /** Its owner deleted it. */
    record WebhookDeleted(WebhookId webhookId, WebhookOwner owner, Instant at) implements WebhookEvent {}
}
