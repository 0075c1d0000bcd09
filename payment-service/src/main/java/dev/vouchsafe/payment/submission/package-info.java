/** A partner submits a request for review. */
@NullMarked
package dev.vouchsafe.payment.submission;

import org.jspecify.annotations.NullMarked;
