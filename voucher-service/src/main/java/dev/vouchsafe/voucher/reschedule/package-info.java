/** A partner moves a reservation to other days, or names another consultant. */
@NullMarked
package dev.vouchsafe.voucher.reschedule;

import org.jspecify.annotations.NullMarked;
