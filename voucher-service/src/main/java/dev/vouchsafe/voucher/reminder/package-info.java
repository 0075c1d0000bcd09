/** People are reminded in time of what ends. */
@NullMarked
package dev.vouchsafe.voucher.reminder;

import org.jspecify.annotations.NullMarked;
