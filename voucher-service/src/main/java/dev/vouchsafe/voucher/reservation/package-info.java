/** A partner reserves a voucher for a planned engagement. */
@NullMarked
package dev.vouchsafe.voucher.reservation;

import org.jspecify.annotations.NullMarked;
