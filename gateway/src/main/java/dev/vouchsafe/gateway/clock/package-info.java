/** The clock that all services share in a simulation. */
@NullMarked
package dev.vouchsafe.gateway.clock;

import org.jspecify.annotations.NullMarked;
