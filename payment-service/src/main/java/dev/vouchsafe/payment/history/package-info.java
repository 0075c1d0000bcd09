/** All that happened to a request or a registration, for those who may know. */
@NullMarked
package dev.vouchsafe.payment.history;

import org.jspecify.annotations.NullMarked;
