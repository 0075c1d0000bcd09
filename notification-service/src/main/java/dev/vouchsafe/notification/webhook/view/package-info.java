/** Webhooks as their owners see them. */
@NullMarked
package dev.vouchsafe.notification.webhook.view;

import org.jspecify.annotations.NullMarked;
