/** A partner shows that the customer gave it the voucher. */
@NullMarked
package dev.vouchsafe.voucher.validation;

import org.jspecify.annotations.NullMarked;
