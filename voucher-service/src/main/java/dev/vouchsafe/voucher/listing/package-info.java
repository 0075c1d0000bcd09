/** The lists of vouchers, agreements and refusals. */
@NullMarked
package dev.vouchsafe.voucher.listing;

import org.jspecify.annotations.NullMarked;
