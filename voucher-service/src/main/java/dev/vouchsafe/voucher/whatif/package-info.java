/** What would have become of vouchers and pools, had a program been another. Reads the log, and writes nothing. */
@NullMarked
package dev.vouchsafe.voucher.whatif;

import org.jspecify.annotations.NullMarked;
