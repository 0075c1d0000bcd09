/** What the other services published is recorded here. */
@NullMarked
package dev.vouchsafe.payment.received;

import org.jspecify.annotations.NullMarked;
