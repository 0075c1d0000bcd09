/** A measured store in a JVM of its own, and the lines it and the run exchange. */
package dev.vouchsafe.benchmark.process;
