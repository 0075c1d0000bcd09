/** Days that the licensing system adds to a pool. */
@NullMarked
package dev.vouchsafe.voucher.accrual;

import org.jspecify.annotations.NullMarked;
