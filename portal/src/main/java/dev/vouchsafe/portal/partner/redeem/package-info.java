/** {@code /partner/vouchers/redeem}: what redeeming some vouchers would do to each, and then what it did. */
@NullMarked
package dev.vouchsafe.portal.partner.redeem;

import org.jspecify.annotations.NullMarked;
