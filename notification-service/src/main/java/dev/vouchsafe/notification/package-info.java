/** Tells people and other systems what concerns them. It never decides anything about a voucher or a payment. */
@NullMarked
package dev.vouchsafe.notification;

import org.jspecify.annotations.NullMarked;
