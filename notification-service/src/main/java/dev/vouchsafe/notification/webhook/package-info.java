/** Webhooks: other systems are told of what concerns their owners. */
@NullMarked
package dev.vouchsafe.notification.webhook;

import org.jspecify.annotations.NullMarked;
