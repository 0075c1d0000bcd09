/** {@code /ops/clock}: the clock of a simulation. */
@NullMarked
package dev.vouchsafe.portal.ops.clock;

import org.jspecify.annotations.NullMarked;
