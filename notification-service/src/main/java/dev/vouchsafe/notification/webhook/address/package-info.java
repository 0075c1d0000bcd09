/** Where webhooks may point to: no address inside, whatever it is called. */
@NullMarked
package dev.vouchsafe.notification.webhook.address;

import org.jspecify.annotations.NullMarked;
