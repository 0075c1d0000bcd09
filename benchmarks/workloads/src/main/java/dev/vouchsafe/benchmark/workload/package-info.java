/** What is measured, the same code for every store. */
@NullMarked
package dev.vouchsafe.benchmark.workload;

import org.jspecify.annotations.NullMarked;
