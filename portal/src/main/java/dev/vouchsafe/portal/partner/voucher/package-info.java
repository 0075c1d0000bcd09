/** {@code /partner/vouchers/{id}}: one voucher from its assignment to its payment, and the partner's steps with it. */
@NullMarked
package dev.vouchsafe.portal.partner.voucher;

import org.jspecify.annotations.NullMarked;
