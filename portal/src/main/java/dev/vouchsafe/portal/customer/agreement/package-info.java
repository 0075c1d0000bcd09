/** {@code /customer/agreements/{id}}: a pool of days, what moved it, its vouchers, and what will become of the days. */
@NullMarked
package dev.vouchsafe.portal.customer.agreement;

import org.jspecify.annotations.NullMarked;
