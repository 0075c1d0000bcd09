/** For tests: what is answered is compared with what is described. */
@NullMarked
package dev.vouchsafe.contracts.testing;

import org.jspecify.annotations.NullMarked;
