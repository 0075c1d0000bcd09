/** A partner redeems vouchers, one or a batch. */
@NullMarked
package dev.vouchsafe.voucher.redemption;

import org.jspecify.annotations.NullMarked;
