/** The little that every measured store is asked to do, so that all are asked the same. */
@NullMarked
package dev.vouchsafe.benchmark.store;

import org.jspecify.annotations.NullMarked;
