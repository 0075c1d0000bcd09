/** {@code /partner/vouchers/new}: a partner shows that it was given a voucher, sees what it is for, and reserves it. */
@NullMarked
package dev.vouchsafe.portal.partner.newvoucher;

import org.jspecify.annotations.NullMarked;
