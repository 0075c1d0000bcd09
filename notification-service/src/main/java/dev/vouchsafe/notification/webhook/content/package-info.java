/** What of an event is told to whom. */
@NullMarked
package dev.vouchsafe.notification.webhook.content;

import org.jspecify.annotations.NullMarked;
