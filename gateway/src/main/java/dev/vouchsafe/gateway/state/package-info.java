/** How all services stand. */
@NullMarked
package dev.vouchsafe.gateway.state;

import org.jspecify.annotations.NullMarked;
