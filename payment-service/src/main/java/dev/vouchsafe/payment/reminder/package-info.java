/** Before a payment window closes, the partner is reminded of what it has not asked payment for. */
@NullMarked
package dev.vouchsafe.payment.reminder;

import org.jspecify.annotations.NullMarked;
