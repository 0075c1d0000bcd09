/** The command line: one JVM with the whole system, and a scenario that is played with it. */
@NullMarked
package dev.vouchsafe.standalone;

import org.jspecify.annotations.NullMarked;
