/** {@code /ops/totals}: vouchers, days and money by what became of them, and what is still open. */
@NullMarked
package dev.vouchsafe.portal.ops.totals;

import org.jspecify.annotations.NullMarked;
