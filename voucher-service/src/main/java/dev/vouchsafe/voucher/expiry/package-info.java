/** A voucher expires at its deadline. */
@NullMarked
package dev.vouchsafe.voucher.expiry;

import org.jspecify.annotations.NullMarked;
