/** What became of vouchers and money, over all services. */
@NullMarked
package dev.vouchsafe.gateway.totals;

import org.jspecify.annotations.NullMarked;
