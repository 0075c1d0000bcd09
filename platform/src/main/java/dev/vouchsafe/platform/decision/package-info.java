/** Runs a command through its handler and appends what it decides, once, on condition that nothing came between. */
@NullMarked
package dev.vouchsafe.platform.decision;

import org.jspecify.annotations.NullMarked;
