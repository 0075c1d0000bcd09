/** What every call comes through: routes to the services, who may call, and the clock of a simulation. */
@NullMarked
package dev.vouchsafe.gateway;

import org.jspecify.annotations.NullMarked;
