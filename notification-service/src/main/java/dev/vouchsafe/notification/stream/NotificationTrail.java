package dev.vouchsafe.notification.stream;

import dev.vouchsafe.platform.deadletter.LetterStreams;
import dev.vouchsafe.platform.trail.TrailTable;

/** How notification-service's events stand in the trail. */
public final class NotificationTrail {

    private NotificationTrail() {}

    public static TrailTable table() {
        return LetterStreams.addTo(new TrailTable());
    }
}
