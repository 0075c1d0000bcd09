/** Vouchers, agreements and programs as they are shown. */
@NullMarked
package dev.vouchsafe.voucher.view;

import org.jspecify.annotations.NullMarked;
