/** The people that a customer names for a voucher, and how they are sealed. */
@NullMarked
package dev.vouchsafe.voucher.person;

import org.jspecify.annotations.NullMarked;
