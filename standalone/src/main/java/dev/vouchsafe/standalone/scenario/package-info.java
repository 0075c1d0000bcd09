/** Reads a scenario, a file with one line per message, call or pause. */
@NullMarked
package dev.vouchsafe.standalone.scenario;

import org.jspecify.annotations.NullMarked;
