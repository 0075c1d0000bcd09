/** The trail of all services, merged. */
@NullMarked
package dev.vouchsafe.gateway.trail;

import org.jspecify.annotations.NullMarked;
