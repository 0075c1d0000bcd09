/** Sums over a service's vouchers or money, for the program office. */
@NullMarked
package dev.vouchsafe.platform.totals;

import org.jspecify.annotations.NullMarked;
