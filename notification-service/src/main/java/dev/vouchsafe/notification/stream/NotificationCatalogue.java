package dev.vouchsafe.notification.stream;

import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.log.EventCatalogue;

/** The stored events of notification-service, by name and version, for ever. */
public final class NotificationCatalogue {

    private NotificationCatalogue() {}

    public static EventCatalogue catalogue() {
        return LetterStreams.addTo(new EventCatalogue()
                .add(WebhookEvent.WebhookRegistered.class, "webhook.registered", 1)
                .add(WebhookEvent.WebhookChanged.class, "webhook.changed", 1)
                .add(WebhookEvent.WebhookSwitchedOn.class, "webhook.switched-on", 1)
                .add(WebhookEvent.WebhookSwitchedOff.class, "webhook.switched-off", 1)
                .add(WebhookEvent.WebhookSecretRotated.class, "webhook.secret-rotated", 1)
                .add(WebhookEvent.WebhookDeleted.class, "webhook.deleted", 1));
    }
}
