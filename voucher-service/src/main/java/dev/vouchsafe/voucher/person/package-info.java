/** The people that an assignment names, and how they are sealed. */
@NullMarked
package dev.vouchsafe.voucher.person;

import org.jspecify.annotations.NullMarked;
