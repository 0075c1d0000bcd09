/** A measured store in a JVM of its own, and the lines it and the run exchange. */
@NullMarked
package dev.vouchsafe.benchmark.process;

import org.jspecify.annotations.NullMarked;
