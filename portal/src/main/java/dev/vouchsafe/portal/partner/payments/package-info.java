/** {@code /partner/payments}: what is redeemed and not yet invoiced, the registration, the requests. */
@NullMarked
package dev.vouchsafe.portal.partner.payments;

import org.jspecify.annotations.NullMarked;
