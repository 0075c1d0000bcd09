/** A partner signs the program's agreement. */
@NullMarked
package dev.vouchsafe.eligibility.signing;

import org.jspecify.annotations.NullMarked;
