/** Deliveries of events to webhooks: durable, in order, tried again. */
@NullMarked
package dev.vouchsafe.notification.webhook.delivery;

import org.jspecify.annotations.NullMarked;
