/** The program's calendar is amended. One event changes every open voucher that it matches. */
@NullMarked
package dev.vouchsafe.voucher.amendment;

import org.jspecify.annotations.NullMarked;
