/** What eligibility-service published of partners is recorded here. */
@NullMarked
package dev.vouchsafe.voucher.standing;

import org.jspecify.annotations.NullMarked;
