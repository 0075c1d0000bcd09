/** For each redeemed voucher there is a time to ask for payment. It opens and closes here. */
@NullMarked
package dev.vouchsafe.payment.window;

import org.jspecify.annotations.NullMarked;
