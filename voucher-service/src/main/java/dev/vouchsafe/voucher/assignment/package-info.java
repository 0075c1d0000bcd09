/** The licensing system turns days of a pool into a voucher, or is refused. */
@NullMarked
package dev.vouchsafe.voucher.assignment;

import org.jspecify.annotations.NullMarked;
