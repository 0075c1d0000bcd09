package dev.vouchsafe.notification.stream;

import dev.vouchsafe.notification.domain.WebhookEvent;
import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailTable;

/** How notification-service's events stand in the trail. */
public final class NotificationTrail {

    private NotificationTrail() {}

    public static TrailTable table() {
        return LetterStreams.addTo(new TrailTable()
                .add(WebhookEvent.WebhookRegistered.class, NotificationTrail::webhook)
                .add(WebhookEvent.WebhookChanged.class, NotificationTrail::webhook)
                .add(WebhookEvent.WebhookSwitchedOn.class, NotificationTrail::webhook)
                .add(WebhookEvent.WebhookSwitchedOff.class, NotificationTrail::webhook)
                .add(WebhookEvent.WebhookSecretRotated.class, NotificationTrail::webhook)
                .add(WebhookEvent.WebhookDeleted.class, NotificationTrail::webhook));
    }

    private static Subject webhook(WebhookEvent event) {
        return Subject.of(event.webhookId());
    }
}
