/** On a day of the program's calendar the days that are left in a pool are removed. */
@NullMarked
package dev.vouchsafe.voucher.poolremoval;

import org.jspecify.annotations.NullMarked;
