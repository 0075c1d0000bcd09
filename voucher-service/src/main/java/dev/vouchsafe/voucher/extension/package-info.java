/** The operator extends a voucher's last day. */
@NullMarked
package dev.vouchsafe.voucher.extension;

import org.jspecify.annotations.NullMarked;
