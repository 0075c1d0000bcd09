/** Sums over vouchers and their days. */
@NullMarked
package dev.vouchsafe.voucher.totals;

import org.jspecify.annotations.NullMarked;
