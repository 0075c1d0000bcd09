/** {@code /customer/vouchers/{id}}: where a voucher stands, what its partner still has to do, and the customer's steps. */
@NullMarked
package dev.vouchsafe.portal.customer.voucher;

import org.jspecify.annotations.NullMarked;
