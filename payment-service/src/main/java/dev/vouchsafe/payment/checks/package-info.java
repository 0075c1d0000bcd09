/** What stands against a request, and what each next step of it would say. */
@NullMarked
package dev.vouchsafe.payment.checks;

import org.jspecify.annotations.NullMarked;
