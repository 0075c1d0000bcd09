/** The customer withdraws a voucher. Its days go back to the pool. */
@NullMarked
package dev.vouchsafe.voucher.withdrawal;

import org.jspecify.annotations.NullMarked;
