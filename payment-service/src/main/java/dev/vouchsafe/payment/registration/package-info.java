/** A partner registers for payment, with an account for each location. */
@NullMarked
package dev.vouchsafe.payment.registration;

import org.jspecify.annotations.NullMarked;
