/** What would have become of payment requests, had a program been another. Reads the log, and writes nothing. */
@NullMarked
package dev.vouchsafe.payment.whatif;

import org.jspecify.annotations.NullMarked;
