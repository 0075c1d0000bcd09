/** All that happened to a voucher or an agreement, for those who may know. */
@NullMarked
package dev.vouchsafe.voucher.history;

import org.jspecify.annotations.NullMarked;
