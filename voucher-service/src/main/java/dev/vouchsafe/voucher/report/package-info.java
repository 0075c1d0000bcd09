/** A partner reports the engagement that was delivered. */
@NullMarked
package dev.vouchsafe.voucher.report;

import org.jspecify.annotations.NullMarked;
