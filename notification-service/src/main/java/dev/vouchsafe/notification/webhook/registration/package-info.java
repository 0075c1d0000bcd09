/** Partners and customers register webhooks, change and delete them. */
@NullMarked
package dev.vouchsafe.notification.webhook.registration;

import org.jspecify.annotations.NullMarked;
