/** What is approved has a term in which it is to be paid. */
@NullMarked
package dev.vouchsafe.payment.term;

import org.jspecify.annotations.NullMarked;
