package dev.vouchsafe.notification.stream;

import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.log.EventCatalogue;

/** The stored events of notification-service, by name and version, for ever. */
public final class NotificationCatalogue {

    private NotificationCatalogue() {}

    public static EventCatalogue catalogue() {
        return LetterStreams.addTo(new EventCatalogue());
    }
}
