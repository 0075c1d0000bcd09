/** What the other services published is recorded here. */
@NullMarked
package dev.vouchsafe.voucher.received;

import org.jspecify.annotations.NullMarked;
