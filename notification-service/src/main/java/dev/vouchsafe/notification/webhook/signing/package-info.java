/** The secrets of webhooks, and signatures by them. */
@NullMarked
package dev.vouchsafe.notification.webhook.signing;

import org.jspecify.annotations.NullMarked;
