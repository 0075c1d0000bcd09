/** Documents of an engagement: a partner uploads them, and they are given back. */
@NullMarked
package dev.vouchsafe.voucher.deliverable;

import org.jspecify.annotations.NullMarked;
