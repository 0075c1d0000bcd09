/** The MongoDB engine of Axon Framework 4, measured. */
@NullMarked
package dev.vouchsafe.benchmark.axon4;

import org.jspecify.annotations.NullMarked;
