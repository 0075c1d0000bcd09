/** Puts the parts of HTTP together, and answers what fails with problem details. */
@NullMarked
package dev.vouchsafe.platform.http.wiring;

import org.jspecify.annotations.NullMarked;
