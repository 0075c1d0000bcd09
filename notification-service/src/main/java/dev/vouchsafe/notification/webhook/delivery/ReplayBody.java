package dev.vouchsafe.notification.webhook.delivery;

import java.time.Instant;

/** The body of a replay: events from that instant on are sent once more. */
record ReplayBody(Instant from) {}
