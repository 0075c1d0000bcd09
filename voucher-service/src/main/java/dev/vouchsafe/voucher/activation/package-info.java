/** The benefit of an agreement becomes active. Its pool begins. */
@NullMarked
package dev.vouchsafe.voucher.activation;

import org.jspecify.annotations.NullMarked;
