/** A voucher as several pages show it: its state, its checks, its history, its time line. */
@NullMarked
package dev.vouchsafe.portal.voucher;

import org.jspecify.annotations.NullMarked;
