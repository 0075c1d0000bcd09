/** An agreement ends, as the licensing system says. */
@NullMarked
package dev.vouchsafe.voucher.agreementend;

import org.jspecify.annotations.NullMarked;
