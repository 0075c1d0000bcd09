/** Sums over what is requested and paid for vouchers. */
@NullMarked
package dev.vouchsafe.payment.totals;

import org.jspecify.annotations.NullMarked;
