/** A partner drafts a payment request, or corrects one. */
@NullMarked
package dev.vouchsafe.payment.draft;

import org.jspecify.annotations.NullMarked;
