/** The list of payment requests. */
@NullMarked
package dev.vouchsafe.payment.listing;

import org.jspecify.annotations.NullMarked;
