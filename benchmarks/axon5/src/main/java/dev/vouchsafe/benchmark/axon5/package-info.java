/** The stores that go with Axon Framework 5, and the bare driver as the limit, measured. */
@NullMarked
package dev.vouchsafe.benchmark.axon5;

import org.jspecify.annotations.NullMarked;
