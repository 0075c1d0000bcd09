/** Waits until everything that was published is handled: a simulation's clock moves then. */
@NullMarked
package dev.vouchsafe.platform.settle;

import org.jspecify.annotations.NullMarked;
