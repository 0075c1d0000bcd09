/** A reservation is given back, by the partner or the operator. */
@NullMarked
package dev.vouchsafe.voucher.release;

import org.jspecify.annotations.NullMarked;
