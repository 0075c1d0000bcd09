/** {@code /partner/vouchers}: the vouchers that a partner holds or held, filtered, sorted, exported, chosen to be redeemed. */
@NullMarked
package dev.vouchsafe.portal.partner.vouchers;

import org.jspecify.annotations.NullMarked;
